import { standingOf } from "./foldRules.ts";
import type { ReviewStore } from "./reviewStore.ts";

/** Whether one of these accounts wrote a text that is live urgently and past its deadline (rule R13). */
export async function hasOverdue(
  store: ReviewStore,
  writers: readonly string[],
  now: number,
): Promise<boolean> {
  for (const document of await store.urgentOf(writers, now)) {
    // What a debt is does not depend on the newest draft.
    const { debt } = standingOf(await store.acts(document), () => "other");
    if (debt && debt.urgent.deadline < now && writers.some((one) => debt.writers.has(one)))
      return true;
  }
  return false;
}
