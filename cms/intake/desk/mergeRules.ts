import { stateAfter } from "../stateRules.ts";
import { lastNote } from "./deskNote.ts";
import type { DeskFiled } from "./deskStore.ts";

export type MergeProblem = "itself" | "has-draft" | "merged" | "holds" | "ended" | "published";

type Facts = Pick<DeskFiled, "number" | "events" | "notes" | "draft">;
const intoOf = ({ notes }: Facts): string => lastNote(notes, "merge")?.into ?? "";

/**
 * Rule O30: why one may not be merged into another, or not be taken out again where there is no other. `merged` are those that were merged into it: they would
 * stand behind something that stands behind something else.
 */
export function mergeProblem({
  own,
  other,
  merged,
}: {
  own: Facts;
  other: Facts | undefined;
  merged: readonly Facts[];
}): MergeProblem | undefined {
  const state = stateAfter(own.events);
  if (!other) return state === "published" ? "published" : undefined;
  if (own.number === other.number) return "itself";
  if (own.draft) return "has-draft";
  if (merged.length > 0) return "holds";
  if (intoOf(own) !== "" || intoOf(other) !== "") return "merged";
  const isEnded = [state, stateAfter(other.events)].some(
    (one) => one === "withdrawn" || one === "declined",
  );
  return isEnded ? "ended" : undefined;
}
