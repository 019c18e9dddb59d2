import { placeWire } from "#places/place.wire.ts";
import { redirectWire, tombstoneWire } from "./edition.wire.ts";
import type { Include } from "./includeDocuments.ts";
import { redirect, tombstone } from "./mappers/address.ts";
import type { PublicContent } from "./readPublic.ts";

/** What an edition holds besides documents, each row checked by its wire: places and old addresses. */
export const editionRows = (content: PublicContent, include: Include) => ({
  places: include("places", content.places, {
    map: ({ code, name, level }) => ({ code: code ?? "", name, level }),
    wire: placeWire,
  }),
  redirects: include("redirects", content.redirects, { map: redirect, wire: redirectWire }),
  tombstones: include("tombstones", content.tombstones, { map: tombstone, wire: tombstoneWire }),
});
