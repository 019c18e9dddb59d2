import type { EditionStore } from "../library/editionStore.ts";
import type { Facts } from "../library/library.ts";
import type { Lookup } from "../mappers/lookup.ts";
import { stories } from "../mappers/parts.ts";
import { askedFor } from "./askedFor.ts";
import type { Ref } from "./notes.ts";

type Row = { front?: unknown[] | null; featuredCampaign?: unknown };

/** Everything that the choices of the front page name. */
export const frontPageAsks = (row: Row): Ref[] =>
  askedFor((lookup) => [
    stories(lookup, row.front),
    lookup.slug("campaigns", row.featuredCampaign),
  ]);

/** The choices as an edition holds them: what is not in the store is left out. */
export const frontPageFacts = (
  row: Row,
  { lookup, store }: { lookup: Lookup; store: Pick<EditionStore, "library"> },
): Pick<Facts, "front" | "featuredCampaign"> => ({
  front: stories(lookup, row.front).filter((ref) => store.library.story(ref)),
  featuredCampaign: lookup.slug("campaigns", row.featuredCampaign),
});
