import { decideAct } from "#intake/decideAct.ts";
import { filesOf } from "#intake/filesOf.ts";
import type { IntakeEvent } from "#intake/intakeEvent.ts";
import type { Filed, SenderPair } from "#intake/intakeStore.ts";
import { stateAfter } from "#intake/stateRules.ts";
import type { FieldProblems } from "#intake/typedPictures.ts";
import { readSaid } from "#intake/typedSaid.ts";
import { formProblems, formWords, statusWords as words } from "#intake/wording.ts";
import type { IntakeOffice } from "./intakeOffice.ts";
import type { SaidForm } from "./readStatusForm.ts";
import { keepForGood, removeWaiting } from "./waitingFiles.ts";

/** What is said of it, and the form to be sent again where it was not taken. */
export type Said = { status: number; said: string; unsent?: SaidForm };

const isOf =
  (key: string) =>
  (event: IntakeEvent): boolean =>
    "key" in event && event.key === key;

/** Puts the files where they stay; what is wrong with those that are gone. */
async function keepFiles(office: IntakeOffice, { kept }: SaidForm): Promise<FieldProblems> {
  const problems: FieldProblems = {};
  for (const [slot, file] of kept)
    if (!(await keepForGood(office, file))) problems[`file${slot}`] = formProblems.gone;
  return problems;
}

/** Records what a sender says more, with its files, once for each key of a form (rules O4, O7 and O50). */
export async function saySo(
  office: IntakeOffice,
  at: { pair: SenderPair; filed: Filed; after: number },
  form: SaidForm,
): Promise<Said> {
  const { pair, filed, after } = at;
  // Said already, whatever has happened since: a second tap, or a form whose answer was lost.
  if (filed.events.some(isOf(form.key))) return { status: 200, said: words.done };
  const files = [...form.kept].map(([slot, { token: _, waits: __, ...file }]) => ({
    ...file,
    slot,
  }));
  const again = (problems: FieldProblems): Said => ({
    ...{ status: 422, said: formWords.errors, unsent: { ...form, problems } },
  });
  const read = readSaid(form, files, filesOf(filed).length);
  const wrong = { ...form.problems, ...("problems" in read ? read.problems : {}) };
  if (!("act" in read) || Object.keys(wrong).length > 0) return again(wrong);
  const refusal = decideAct({ act: read.act, by: "sender", state: stateAfter(filed.events) });
  if (refusal) return { status: 409, said: words.refused[refusal], unsent: form };
  const gone = await keepFiles(office, form);
  if (Object.keys(gone).length > 0) return again(gone);
  const recorded = await office.door.act(pair, read.act, after);
  if (recorded !== "done") return { status: 409, said: words.stale, unsent: form };
  // What a sweep may have taken in this very moment, for it was unnamed until now, is there once more.
  await keepFiles(office, form);
  removeWaiting(office, form.key).catch(office.onFault);
  return { status: 200, said: words.done };
}
