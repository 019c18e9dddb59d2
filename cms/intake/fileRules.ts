const mebibyte = 1024 * 1024;

/** Rule O15: what is taken of one form; sizes in bytes. */
export const fileLimits = {
  pictures: 9,
  fileBytes: 12 * mebibyte,
  formBytes: 60 * mebibyte,
  /** Rule O50: of one recommendation, with all that its sender gave since. */
  ofOne: 30,
} as const;

export type FileKind = "jpeg" | "png" | "webp" | "docx" | "pdf";
export type FileRefusal =
  | "heic"
  | "doc"
  | "large"
  | "broken"
  | "cut"
  | "pixels"
  | "tall"
  | "unsafe"
  | "not-a-picture"
  | "not-a-document";

const brandsOfHeic = /^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif)$/;
const startOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 512)).trimStart();

function kindOf(bytes: Uint8Array): FileKind | "heic" | "doc" | undefined {
  const start = startOf(bytes);
  if (start.startsWith("\xff\xd8\xff")) return "jpeg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "webp";
  if (start.slice(4, 8) === "ftyp" && brandsOfHeic.test(start.slice(8, 12))) return "heic";
  if (start.startsWith("PK\x03\x04")) return "docx";
  if (start.startsWith("%PDF-")) return "pdf";
  return start.startsWith("\xd0\xcf\x11\xe0") ? "doc" : undefined;
}

/** Rule O15: what a file is by its first bytes, for the place it was given at, or why it is not taken. */
export function judgeFile(
  bytes: Uint8Array,
  place: "picture" | "document",
): { kind: FileKind } | { refusal: FileRefusal } {
  if (bytes.length === 0) return { refusal: "broken" };
  if (bytes.length > fileLimits.fileBytes) return { refusal: "large" };
  const kind = kindOf(bytes);
  if (kind === "heic") return { refusal: "heic" };
  if (place === "picture")
    return kind === "jpeg" || kind === "png" || kind === "webp"
      ? { kind }
      : { refusal: "not-a-picture" };
  if (kind === "doc") return { refusal: "doc" };
  return kind === "docx" || kind === "pdf" ? { kind } : { refusal: "not-a-document" };
}
