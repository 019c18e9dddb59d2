import { fileLimits } from "./fileRules.ts";
import type { IntakeAct } from "./intakeEvent.ts";
import { saidWire } from "./recommendation.wire.ts";
import {
  describedFiles,
  type FieldProblems,
  type PlacedFile,
  type TypedPictures,
} from "./typedPictures.ts";
import { formProblems, statusWords } from "./wording.ts";

export type SaidKind = "answer" | "add" | "correct";
export const isSaidKind = (kind: unknown): kind is SaidKind =>
  kind === "answer" || kind === "add" || kind === "correct";

/** What a sender says since, as it was typed. `key` is the form's: sent twice, it is said once (rule O4). */
export type TypedSaid = {
  kind: SaidKind;
  key: string;
  text: string;
  pictures: TypedPictures;
};

/** Rule O50: the act that was meant, or what is wrong with it by field. `before` counts the files that the recommendation has. */
export function readSaid(
  { kind, key, text, pictures }: TypedSaid,
  files: readonly PlacedFile[],
  before: number,
): { act: IntakeAct } | { problems: FieldProblems } {
  const problems: FieldProblems = {};
  const described = describedFiles(files, pictures, problems);
  const read = saidWire.safeParse({ text, files: described });
  for (const { path } of read.error?.issues ?? [])
    if (path[0] === "text") problems.text ??= statusWords.refused.long;
    else problems.files ??= formProblems.fields.files ?? formProblems.other;
  if (before + files.length > fileLimits.ofOne) problems.files ??= statusWords.tooManyFiles;
  if (!read.success || Object.keys(problems).length > 0) return { problems };
  const said = { key, text: read.data.text };
  if (kind === "correct") return { act: { kind, ...said } };
  return { act: { kind, ...said, ...(files.length > 0 && { files: read.data.files }) } };
}
