import type { PayloadRequest } from "payload";
import { stateAfter } from "../stateRules.ts";
import { type DeskFiled, mergedInto } from "./deskStore.ts";

/** A recommendation with what was merged into it and still stands: what its sender withdrew gives nothing any more (rules O8 and O22). */
export async function contributed(
  req: PayloadRequest,
  filed: DeskFiled,
): Promise<[DeskFiled, ...DeskFiled[]]> {
  const merged = await mergedInto(req, filed.number);
  return [filed, ...merged.filter(({ events }) => stateAfter(events) !== "withdrawn")];
}
