import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive as it is to be written; what is declared may differ from what is there. */
export type ZipPart = {
  name: string;
  bytes: Buffer | string;
  /** Written as they are. */
  isStored?: boolean;
  declaredSize?: number;
  isEncrypted?: boolean;
};

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const fields = (part: ZipPart, plain: Buffer, packed: Buffer) => [
  u16(20),
  u16((part.isEncrypted ? 1 : 0) | 0x800),
  u16(part.isStored ? 0 : 8),
  u32(0),
  u32(crc32(plain)),
  u32(packed.length),
  u32(part.declaredSize ?? plain.length),
  u16(Buffer.byteLength(part.name)),
  u16(0),
];

/** An archive; `declaredCount` is what its last record says. */
export function zipFile(parts: readonly ZipPart[], declaredCount = parts.length): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const plain = Buffer.from(part.bytes);
    const packed = part.isStored ? plain : deflateRawSync(plain);
    const name = Buffer.from(part.name);
    const head = fields(part, plain, packed);
    const entry = Buffer.concat([u32(0x04034b50), ...head, name, packed]);
    local.push(entry);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        ...head,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(at),
        name,
      ]),
    );
    at += entry.length;
  }
  const list = Buffer.concat(directory);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(declaredCount), u16(declaredCount)];
  return Buffer.concat([...local, list, ...end, u32(list.length), u32(at), u16(0)]);
}
