import type { PlaceFile, PlaceLine } from "#intake/placeFile.wire.ts";
import { paths } from "#leaves/paths.ts";
import { ask } from "../frame/ask.ts";
import { type KnownPlace, knownPlaces } from "./findPlaces.ts";

/** More files than any city has. */
const mostFiles = 50;

async function loadAll(): Promise<KnownPlace[] | undefined> {
  const lines: PlaceLine[] = [];
  let address: string | undefined = paths.recommendPlaces(1);
  for (let file = 0; address !== undefined && file < mostFiles; file += 1) {
    const answer = await ask(address);
    if (!answer?.isOk) return undefined;
    const { places, next } = answer.body as PlaceFile;
    lines.push(...places);
    address = next;
  }
  return knownPlaces(lines);
}

let loading: Promise<KnownPlace[] | undefined> | undefined;

/** All places, loaded once; undefined while they cannot be had, and then asked for again. */
export function loadPlaces(): Promise<KnownPlace[] | undefined> {
  loading ??= loadAll().then((places) => {
    if (!places) loading = undefined;
    return places;
  });
  return loading;
}
