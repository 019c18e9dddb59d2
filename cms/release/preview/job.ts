import type { Ref } from "#edition/gather/notes.ts";
import type { Place } from "#places/place.wire.ts";
import type { SignedAct } from "#voting/campaign/signedAct.wire.ts";
import type { Previewed } from "./previewed.ts";

/** A place as the database has it. */
export type PlaceRow = Place & { id: number };

/** A document or the choices of the front page, as the database has them. */
export type DraftRow = {
  id: number;
  slug?: unknown;
  body?: unknown;
  front?: unknown[] | null;
  featuredCampaign?: unknown;
  [field: string]: unknown;
};

/** What a preview is drawn from beside the edition: the document as readers would get it, and what it names. */
export type PreviewJob = {
  subject: Previewed;
  row: DraftRow;
  /** Everything that the document names. */
  refs: readonly Ref[];
  /** What others show of pictures and places, by `collection/id`. */
  told: Readonly<Record<string, string>>;
  /** Places that it names, with those they lie in: the edition may not have them yet. */
  places: readonly PlaceRow[];
  /** Signed acts of a campaign. */
  acts: readonly SignedAct[];
  /** What editors call the fields, by their path without the numbers of rows. */
  labels: Readonly<Record<string, string>>;
  /** Fields that have to be filled in. */
  required: readonly string[];
  /** The present, as ISO 8601. */
  now: string;
};

/** Why there is no page; the words are in `wording.ts`. */
export type PreviewFault = "no-edition" | "site-build" | "nothing" | "page" | "busy" | "stopped";

export type PreviewAnswer =
  | { ok: true; html: string }
  | { ok: false; fault: PreviewFault; detail: string };
