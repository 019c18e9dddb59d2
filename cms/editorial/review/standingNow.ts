import { type ChangeClass, classOfChange } from "#edition/signed/classOfChange.ts";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import type { Act } from "./act.ts";
import { type Standing, standingOf } from "./foldRules.ts";
import type { Reviewed, ReviewStore } from "./reviewStore.ts";

/** Where a document stands with the form that it has now. */
export async function standingNow(
  store: ReviewStore,
  document: Reviewed,
  form: ReadersForm | undefined,
): Promise<{
  acts: readonly Act[];
  standing: Standing;
  hash: string | undefined;
  /** How the present form differs from a signed one. */
  classOf: (signed: string) => ChangeClass;
}> {
  const acts = await store.acts(document);
  const forms = await store.forms(document);
  const hash = form && contentHash(form);
  const { config } = acts.findLast((act) => act.kind === "submit" || act.kind === "urgent") ?? {};
  const slipCharacters = config?.slipCharacters ?? 0;
  const classOf = (signed: string): ChangeClass => {
    if (signed === hash) return "none";
    const before = forms.get(signed);
    return before && form ? classOfChange(before, form, { slipCharacters }) : "other";
  };
  return { acts, standing: standingOf(acts, classOf), hash, classOf };
}
