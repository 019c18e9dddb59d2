import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { typedPictures } from "#intake/typedPictures.ts";
import { isSaidKind, type TypedSaid } from "#intake/typedSaid.ts";
import { formProblems } from "#intake/wording.ts";
import type { GivenFiles } from "./fileFields.ts";
import { formKey } from "./formKey.ts";
import type { IntakeOffice } from "./intakeOffice.ts";
import { readForm, typedAlone, withFiles } from "./readForm.ts";
import { takeFiles } from "./takeFiles.ts";

/** What a sender says more, with its files. */
export type SaidForm = TypedSaid & GivenFiles;

/** One that nobody has filled in. */
export const emptySaid = (kind: SaidForm["kind"]): SaidForm => ({
  ...{ kind, key: randomUUID(), text: "", pictures: {}, kept: new Map() },
});

export type StatusForm = { fields: ReadonlyMap<string, string>; said?: SaidForm };

/** Whether a form may bring files. */
export const bringsFiles = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");

/** Reads a form of the sender's page; files of what is said more are put away as those of the first form are (rule O50). Undefined for one that is too large. */
export async function readStatusForm(
  request: IncomingMessage,
  office: IntakeOffice,
): Promise<StatusForm | undefined> {
  const taking = takeFiles(office, { network: office.networkOf(request) });
  const bounds = bringsFiles(request) ? withFiles : typedAlone;
  const sent = await readForm(request, bounds, async (file, before) => {
    const key = formKey(before.get("key"));
    if (key && isSaidKind(before.get("act"))) await taking.take(file, key);
  });
  if (!sent) return undefined;
  const { fields, isTooLarge } = sent;
  const kind = fields.get("act");
  if (!isSaidKind(kind)) return { fields };
  const key = formKey(fields.get("key")) ?? randomUUID();
  await taking.recall(fields, key);
  return {
    fields,
    said: {
      ...{ kind, key, text: fields.get("text") ?? "", pictures: typedPictures(fields) },
      kept: taking.kept,
      problems: { ...taking.problems, ...(isTooLarge && { files: formProblems.tooLarge }) },
    },
  };
}
