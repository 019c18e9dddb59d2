import type { Picture } from "#content/media.wire.ts";
import type { Settings } from "#content/settings.wire.ts";
import { authorKey } from "#leaves/authorKey.ts";
import { paths } from "#leaves/paths.ts";
import type { CoverFacts } from "../views/covers.ts";
import { coverFile } from "./coverFiles.ts";
import type { PlaceNode } from "./schemaNodes.ts";
import { sharePicture } from "./sharePicture.ts";

/** What every node may need besides its own facts; addresses are made absolute with `origin`. */
export type Around = { origin: string; settings: Settings; cover: CoverFacts | undefined };

export const organizationId = (origin: string) => `${origin}/#organization`;
export const webSiteId = (origin: string) => `${origin}/#website`;

/** A page's own picture first, then its cover in both shapes. */
export const images = (picture: Picture | undefined, { origin, cover }: Around): string[] =>
  [
    picture && sharePicture(picture),
    cover && coverFile(cover, "wide"),
    cover && coverFile(cover, "square"),
  ].flatMap((image) => (image ? [`${origin}${image.path}`] : []));

export const people = (names: readonly string[]) =>
  names.map((name) => ({ "@type": "Person" as const, name }));

/** Those who have a page of their stories. */
export const authors = (names: readonly string[], origin: string) =>
  names.map((name) => ({
    "@type": "Person" as const,
    name,
    url: `${origin}${paths.author(authorKey(name))}`,
  }));

/** The last of the places, given from the city down, inside those before it. */
export const placeNode = (places: readonly string[]): PlaceNode | undefined => {
  const name = places.at(-1);
  return name === undefined
    ? undefined
    : { "@type": "Place", name, containedInPlace: placeNode(places.slice(0, -1)) };
};
