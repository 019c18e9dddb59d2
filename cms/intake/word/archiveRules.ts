import { type WordRefusal, wordLimits } from "./wordLimits.ts";

/** One entry as the archive's own directory declares it; sizes in bytes. */
export type ArchiveEntry = { name: string; packed: number; size: number; isEncrypted: boolean };

const isNested = (name: string): boolean =>
  /\.(?:zip|rar|7z|gz|tar|docx|docm|xlsx|xlsm|pptx)$/i.test(name) && !name.includes("/embeddings/");

const hasMacros = (name: string): boolean =>
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|\/activeX\//i.test(name);

const leavesFolder = (name: string): boolean =>
  name.startsWith("/") || name.includes("\\") || name.split("/").includes("..");

/** Rule Z1: why an archive is not opened, from its directory alone, before a byte of it is unpacked; nothing where it may be. */
export function archiveRefusal(entries: readonly ArchiveEntry[]): WordRefusal | undefined {
  if (entries.length > wordLimits.entries) return "manyEntries";
  if (entries.some(({ isEncrypted }) => isEncrypted)) return "encrypted";
  const names = entries.map(({ name }) => name);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return "broken";
  if (names.some(leavesFolder)) return "broken";
  if (names.some(hasMacros)) return "macros";
  if (names.some(isNested)) return "nested";
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, one) => sum + one.packed, 0);
  if (total > wordLimits.unpackedBytes) return "bomb";
  // A short text of one repeated word packs very well and harms nobody.
  if (total > wordLimits.harmlessBytes && total > packed * wordLimits.ratio) return "bomb";
  if (!names.includes("[Content_Types].xml") || !names.includes("_rels/.rels")) return "notWord";
  return undefined;
}
