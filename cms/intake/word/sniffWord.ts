import type { WordRefusal } from "./wordLimits.ts";

const inUtf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const holds = (file: Buffer, name: string): boolean => file.includes(inUtf16(name));

/** What a file is by its bytes, whatever it is called: one that is read, or why it is not. */
export function sniffWord(file: Buffer): "docx" | "doc" | { refusal: WordRefusal } {
  const start = file.subarray(0, 512).toString("latin1").trimStart();
  if (start.startsWith("PK\x03\x04")) return "docx";
  if (start.startsWith("\xd0\xcf\x11\xe0")) {
    if (holds(file, "EncryptedPackage") || holds(file, "EncryptionInfo"))
      return { refusal: "encrypted" };
    if (!holds(file, "WordDocument")) return { refusal: "wps" };
    return holds(file, "_VBA_PROJECT") ? { refusal: "macros" } : "doc";
  }
  if (start.startsWith("{\\rtf")) return { refusal: "rtf" };
  if (start.startsWith("%PDF")) return { refusal: "pdf" };
  if (/^(?:\xef\xbb\xbf)?<(?:!doctype|html|head|body)|^mime-version:/i.test(start))
    return { refusal: "html" };
  return { refusal: file.length === 0 ? "broken" : "unknown" };
}
