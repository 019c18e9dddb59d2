import { createHash } from "node:crypto";
import { fileProblems } from "#intake/fileWording.ts";
import { judgeSent } from "#intake/judgeSent.ts";
import { keptFile, keptToken } from "#intake/keptFile.ts";
import { type FieldProblems, pictureSlots } from "#intake/typedPictures.ts";
import { formProblems } from "#intake/wording.ts";
import { cleanText } from "#leaves/cleanText.ts";
import type { KeptFile } from "./fileFields.ts";
import type { IntakeOffice } from "./intakeOffice.ts";
import type { SentFile } from "./readForm.ts";
import { isThere, isWaiting, putWaiting } from "./waitingFiles.ts";

const slots = [0, ...pictureSlots];
const longestName = 120;

/** Who sends, and whether what is sent was counted once already, as the pieces that it is joined from (rule O43). */
type From = { network: string; isCounted?: boolean };

/** Takes the files of one form: those that came now, and those that came with it before (rules O15 and O16). */
export function takeFiles(office: IntakeOffice, from: From) {
  const { secret, bytes, onFault } = office;
  const kept = new Map<number, KeptFile>();
  const problems: FieldProblems = {};
  // Of a few pieces any number of files can be joined: each one counts, but for one that is asked for again.
  const isCountedOf = async (content: Buffer, key: string): Promise<boolean> => {
    if (!from.isCounted) return bytes.takes(from.network, 2 * content.length);
    return (await isWaiting(office, key, content)) || bytes.takes(from.network, content.length);
  };
  const refusalOf = async (content: Buffer, slot: number, key: string) => {
    const judged = judgeSent(content, slot === 0 ? "document" : "picture");
    if ("refusal" in judged) return { problem: fileProblems[judged.refusal] };
    return (await isCountedOf(content, key)) ? judged : { problem: formProblems.tooMuch };
  };
  return {
    kept,
    problems,
    async take({ field, name, content }: SentFile, key: string): Promise<void> {
      const slot = slots.find((one) => field === `file${one}`);
      if (slot === undefined) return;
      const judged = await refusalOf(content, slot, key);
      if ("problem" in judged) {
        problems[field] = judged.problem;
        return;
      }
      const waits = await putWaiting(office, key, content).catch(onFault);
      if (!waits) {
        problems[field] = formProblems.notStored;
        return;
      }
      const hash = createHash("sha256").update(content).digest("hex");
      const shown = [...cleanText(name)].slice(-longestName).join("") || field;
      const taken = { hash, kind: judged.kind, bytes: content.length, name: shown, waits };
      kept.set(slot, { ...taken, token: keptToken(secret, key, taken) });
    },
    /** What the form says it has already, as far as it is there still; a file that was chosen anew goes before it. */
    async recall(fields: ReadonlyMap<string, string>, key: string): Promise<void> {
      for (const slot of slots) {
        const token = fields.get(`kept${slot}`);
        if (token === undefined || kept.has(slot) || fields.get(`drop${slot}`) === "1") continue;
        const file = keptFile(secret, key, token);
        // A store that cannot be asked now is asked again before the form is filed. A token that is none any more, of a secret that was changed, names no file either.
        const isGone = !file || (await isThere(office, file).catch(onFault)) === false;
        if (!isGone) kept.set(slot, { ...file, token });
        else problems[`file${slot}`] ??= formProblems.gone;
      }
    },
  };
}
