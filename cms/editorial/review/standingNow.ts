import type { PayloadRequest } from "payload";
import { type ChangeClass, classOfChange } from "#edition/signed/classOfChange.ts";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { knownNow } from "../lint/knownNow.ts";
import type { Act } from "./act.ts";
import { type Standing, standingOf } from "./foldRules.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
import type { Reviewed } from "./reviewStore.ts";

/** Where a document stands with the form that it has now. */
export async function standingNow(
  req: PayloadRequest,
  document: Reviewed,
  form: ReadersForm | undefined,
): Promise<{
  acts: readonly Act[];
  standing: Standing;
  hash: string | undefined;
  /** How the present form differs from a signed one. */
  classOf: (signed: string) => ChangeClass;
}> {
  const store = postgresReviewStore(await databaseOf(req));
  const acts = await store.acts(document);
  const forms = await store.forms(document);
  const hash = form && contentHash(form);
  const { config } = acts.findLast((act) => act.kind === "submit" || act.kind === "urgent") ?? {};
  const slipCharacters = config?.slipCharacters ?? 0;
  const changeFrom = (before: ReadersForm, names: readonly string[]): ChangeClass =>
    form ? classOfChange(before, form, { slipCharacters, names }) : "other";
  // What the newsroom knows is asked for only where a name may be all that makes a change more than a slip.
  const isClose = [...forms.values()].some((before) => changeFrom(before, []) === "slip");
  const names = isClose ? (await knownNow(req)).names : [];
  const classOf = (signed: string): ChangeClass => {
    if (signed === hash) return "none";
    const before = forms.get(signed);
    return before ? changeFrom(before, names) : "other";
  };
  return { acts, standing: standingOf(acts, classOf), hash, classOf };
}
