import type { IntakeEvent } from "./intakeEvent.ts";
import type { Filed } from "./intakeStore.ts";
import type { StoredFile } from "./recommendation.wire.ts";

/** Files that a sender gave with an act. */
export const filesIn = (event: IntakeEvent): readonly StoredFile[] =>
  (event.kind === "answer" || event.kind === "add" ? event.files : undefined) ?? [];

/** All files of a recommendation: those of its form and those that its sender gave since. Of one that came twice what was said last holds. */
export function filesOf({ form, events }: Pick<Filed, "form" | "events">): StoredFile[] {
  const all = [...form.files, ...events.flatMap(filesIn)];
  return [...new Map(all.map((file) => [file.hash, file])).values()];
}
