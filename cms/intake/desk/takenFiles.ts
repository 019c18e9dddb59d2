import { createHash } from "node:crypto";
import type { Endpoint } from "payload";
import { z } from "zod";
import { sentFile } from "#editorial/fromWord/sentFile.ts";
import { cleanText } from "#leaves/cleanText.ts";
import { readableError } from "#leaves/readableError.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { deskWords as words } from "../deskWording.ts";
import { type FileKind, fileLimits } from "../fileRules.ts";
import { fileProblems } from "../fileWording.ts";
import { judgeSent } from "../judgeSent.ts";
import type { StoredFile } from "../recommendation.wire.ts";
import { formProblems } from "../wording.ts";
import { requireDesk } from "./requireDesk.ts";

/** A file that the desk gave, before anything is said of it. */
export type GivenFile = Pick<StoredFile, "hash" | "kind" | "bytes" | "name">;

const placeOf = (kind: FileKind) =>
  kind === "docx" || kind === "pdf" ? ("document" as const) : ("picture" as const);
const longestName = 120;
const askedWire = z.strictObject({ place: z.enum(["picture", "document"]) });

/**
 * `POST /api/intake/files`: a picture or a document that came to the desk in a message, under the checks of the form (rules O15 and O25). What nothing
 * names is swept with what strangers left (rule O41).
 */
export const takeFile: Endpoint = {
  path: "/intake/files",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "create");
    const sent = await sentFile(req, askedWire);
    if (!sent) throw readableError(words.malformed, 400);
    const judged = judgeSent(sent.bytes, sent.asked.place);
    if ("refusal" in judged) throw readableError(fileProblems[judged.refusal], 422);
    const hash = createHash("sha256").update(sent.bytes).digest("hex");
    await openPrivateFiles("intake").put(hash, sent.bytes);
    const name = [...cleanText(sent.name)].slice(-longestName).join("") || judged.kind;
    const given: GivenFile = { hash, kind: judged.kind, bytes: sent.bytes.length, name };
    return Response.json(given, { headers: { "Cache-Control": "no-store" } });
  },
};

/** Whether a file lies in the store and is what it is said to be: a request names it by its hash. */
async function isThere({ hash, kind, bytes }: StoredFile): Promise<boolean> {
  const content = await openPrivateFiles("intake").get(hash);
  if (content?.length !== bytes) return false;
  const judged = judgeSent(content, placeOf(kind));
  return "kind" in judged && judged.kind === kind;
}

/** Rules O15 and O50: what is wrong with the files of one form, or of an act of one recommendation that has so many already. */
export async function problemOfFiles(
  files: readonly StoredFile[],
  before = 0,
): Promise<string | undefined> {
  const pictures = files.filter(({ kind }) => placeOf(kind) === "picture").length;
  if (pictures > fileLimits.pictures || files.length - pictures > 1) return words.giveFiles.many;
  if (files.length + before > fileLimits.ofOne) return words.giveFiles.manyInAll;
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > fileLimits.formBytes)
    return formProblems.tooLarge;
  for (const file of files) if (!(await isThere(file))) return words.giveFiles.gone(file.name);
  return undefined;
}
