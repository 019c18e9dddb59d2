import type { PayloadRequest } from "payload";
import { stateAfter } from "../stateRules.ts";
import { lastNote } from "./deskNote.ts";
import { type DeskFiled, filedOf } from "./deskStore.ts";

/** Those of the ones that others were merged into whose senders withdrew, by their numbers. */
export async function withdrawnHeads(
  req: PayloadRequest,
  filed: readonly DeskFiled[],
): Promise<Map<string, DeskFiled>> {
  const heads = filed.flatMap(({ notes }) => lastNote(notes, "merge")?.into || []);
  const found = heads.length > 0 ? await filedOf(req, heads) : [];
  const gone = found.filter(({ events }) => stateAfter(events) === "withdrawn");
  return new Map(gone.map((one) => [one.number, one]));
}
