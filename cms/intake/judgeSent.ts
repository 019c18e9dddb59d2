import { type FileKind, type FileRefusal, judgeFile } from "./fileRules.ts";
import { pictureFault } from "./pictureRules.ts";
import { readArchive } from "./word/readArchive.ts";
import { sniffWord } from "./word/sniffWord.ts";
import { WordRefused } from "./word/wordLimits.ts";

/** What an archive holds that is not opened here, whoever sent it. */
const harmful = new Set(["encrypted", "macros", "nested", "bomb", "zip64", "manyEntries"]);

/** Rule O15: whether an archive is a document, by its own directory; nothing of it is unpacked. */
function documentRefusal(bytes: Uint8Array): FileRefusal | undefined {
  try {
    const { names } = readArchive(Buffer.from(bytes));
    return names.some((name) => name.startsWith("word/")) ? undefined : "not-a-document";
  } catch (error) {
    if (!(error instanceof WordRefused)) throw error;
    return harmful.has(error.reason) ? "unsafe" : "not-a-document";
  }
}

/** A .docx with a password has the shape of a .doc: whoever sent it is not helped by being told to store it as a .docx. */
function oldRefusal(bytes: Uint8Array): FileRefusal {
  const sniffed = sniffWord(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return typeof sniffed === "object" && harmful.has(sniffed.refusal) ? "unsafe" : "doc";
}

/** Rule O15: what a file is by its contents, for the place it was given at, or why it is not taken. */
export function judgeSent(
  bytes: Uint8Array,
  place: "picture" | "document",
): { kind: FileKind } | { refusal: FileRefusal } {
  const judged = judgeFile(bytes, place);
  if ("refusal" in judged && judged.refusal === "doc") return { refusal: oldRefusal(bytes) };
  if ("refusal" in judged || judged.kind === "pdf") return judged;
  const { kind } = judged;
  const refusal = kind === "docx" ? documentRefusal(bytes) : pictureFault(bytes, kind);
  return refusal ? { refusal } : judged;
}
