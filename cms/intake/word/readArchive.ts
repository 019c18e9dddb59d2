import { crc32, inflateRawSync } from "node:zlib";
import { type ArchiveEntry, archiveRefusal } from "./archiveRules.ts";
import { WordRefused, wordLimits } from "./wordLimits.ts";

type Located = ArchiveEntry & { at: number; method: number; crc: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const longestComment = 65_535;

/** Where the archive's last record begins; it ends the file but for a comment of known length. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - 22 - longestComment);
  for (let at = file.length - 22; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === endMark && at + 22 + file.readUInt16LE(at + 20) === file.length)
      return at;
  }
  throw new WordRefused("broken");
}

function entryAt(file: Buffer, at: number): { entry: Located; next: number } {
  if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw new WordRefused("broken");
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  if (next > file.length) throw new WordRefused("broken");
  const [packed, size] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
  const start = file.readUInt32LE(at + 42);
  if ([packed, size, start].includes(0xffffffff)) throw new WordRefused("zip64");
  const entry = {
    name: file.toString("utf8", at + 46, nameEnd),
    packed,
    size,
    isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    at: start,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
  };
  return { entry, next };
}

function directoryOf(file: Buffer): Located[] {
  if (file.length < 22) throw new WordRefused("broken");
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) throw new WordRefused("zip64");
  if (count > wordLimits.entries) throw new WordRefused("manyEntries");
  if (start + file.readUInt32LE(end + 12) > end) throw new WordRefused("broken");
  const entries: Located[] = [];
  let at = start;
  while (entries.length < count) {
    const { entry, next } = entryAt(file, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** Unpacks one entry, never more than its directory declared. */
function unpack(file: Buffer, { at, packed, size, method, crc }: Located): Buffer {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localMark) throw new WordRefused("broken");
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + packed > file.length) throw new WordRefused("broken");
  const bytes = file.subarray(start, start + packed);
  const open = (): Buffer => {
    if (method === 0) return bytes;
    if (method !== 8) throw new WordRefused("broken");
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  };
  try {
    const opened = open();
    if (opened.length !== size || crc32(opened) !== crc) throw new WordRefused("broken");
    return opened;
  } catch {
    throw new WordRefused("broken");
  }
}

/** Parts of an archive by name, unpacked when asked for. */
export type Archive = { names: readonly string[]; part(name: string): Buffer | undefined };

/** Rule Z1: opens an archive whose directory holds nothing that is refused; throws `WordRefused`. */
export function readArchive(file: Buffer): Archive {
  const entries = directoryOf(file);
  const refusal = archiveRefusal(entries);
  if (refusal) throw new WordRefused(refusal);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    part: (name) => {
      const entry = byName.get(name);
      return entry && unpack(file, entry);
    },
  };
}
