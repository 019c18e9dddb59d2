import { stateAfter } from "../stateRules.ts";
import { standsBehind, type Withdrawn } from "./deskNote.ts";
import type { DeskFiled } from "./deskStore.ts";

export type MergeProblem = "itself" | "has-draft" | "merged" | "holds" | "ended" | "published";

type Facts = Pick<DeskFiled, "number" | "events" | "notes" | "draft">;
/**
 * Rule O30: why one may not be merged into another, or not be taken out again where there is no other. `merged` are those that were merged into it: they would
 * stand behind something that stands behind something else; `withdrawn` are those that nothing stands behind any more.
 */
export function mergeProblem({
  own,
  other,
  merged,
  withdrawn,
}: {
  own: Facts;
  other: Facts | undefined;
  merged: readonly Facts[];
  withdrawn: Withdrawn;
}): MergeProblem | undefined {
  const state = stateAfter(own.events);
  if (!other) return state === "published" ? "published" : undefined;
  if (own.number === other.number) return "itself";
  if (own.draft) return "has-draft";
  if (merged.length > 0) return "holds";
  if ([own, other].some(({ notes }) => standsBehind(notes, withdrawn) !== "")) return "merged";
  const isEnded = [state, stateAfter(other.events)].some(
    (one) => one === "withdrawn" || one === "declined",
  );
  return isEnded ? "ended" : undefined;
}
