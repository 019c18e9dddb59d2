import type { ReadersForm } from "#edition/signed/readersForm.ts";
import type { Act, NewAct } from "./act.ts";

/** A document by its collection and number. */
export type Reviewed = { readonly collection: string; readonly id: string };

/** What is kept of reviews. Nothing is ever changed or removed. */
export type ReviewStore = {
  /** All acts of a document, oldest first. */
  acts(document: Reviewed): Promise<readonly Act[]>;
  append(document: Reviewed, act: NewAct): Promise<void>;
  /** Keeps a form under its hash; one that is kept already stays as it is. */
  keep(document: Reviewed, hash: string, form: ReadersForm): Promise<void>;
  /** The kept forms of a document by hash. */
  forms(document: Reviewed): Promise<ReadonlyMap<string, ReadersForm>>;
  /** Documents that one of these accounts wrote or handed in, with an urgent act that was due before `now`. */
  urgentOf(accounts: readonly string[], now: number): Promise<readonly Reviewed[]>;
};
