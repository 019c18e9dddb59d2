import type { PayloadRequest } from "payload";
import { lastNote, type Withdrawn } from "./deskNote.ts";
import { addNote, type DeskFiled } from "./deskStore.ts";

/** Rule O30: says of one behind a withdrawn one that it stands for itself, before others, or a draft, hang on it. */
export async function standAlone(
  req: PayloadRequest,
  { number, notes }: DeskFiled,
  withdrawn: Withdrawn,
): Promise<void> {
  if (withdrawn.has(lastNote(notes, "merge")?.into ?? ""))
    await addNote(req, number, { kind: "merge", into: "" });
}
