/** One kind of array element: its type's number in PostgreSQL, its size, and how it is written. */
type Element<Value> = {
  oid: number;
  bytes: number;
  write: (buffer: Buffer, value: Value, at: number) => void;
};

/** Hex digits of a UUID, with or without hyphens, as 16 bytes. */
function writeUuid(buffer: Buffer, value: string, at: number): void {
  const digits = value.length === 32 ? value : value.replaceAll("-", "");
  if (digits.length !== 32 || buffer.write(digits, at, 16, "hex") !== 16)
    throw new Error("not a UUID");
}

export const uuid: Element<string> = { oid: 2950, bytes: 16, write: writeUuid };
export const int2: Element<number> = {
  oid: 21,
  bytes: 2,
  write: (buffer, value, at) => void buffer.writeInt16BE(value, at),
};
export const int4: Element<number> = {
  oid: 23,
  bytes: 4,
  write: (buffer, value, at) => void buffer.writeInt32BE(value, at),
};
export const int8: Element<bigint> = {
  oid: 20,
  bytes: 8,
  write: (buffer, value, at) => void buffer.writeBigInt64BE(value, at),
};

const headerBytes = 20;

/**
 * An array in PostgreSQL's binary form, which `pg` sends as it is: cheaper than text on both sides. Absent values
 * are NULL. Source: `array_recv` in the server (dimensions, has-nulls flag, element type, length, lower bound).
 */
export function binaryArray<Item, Value>(
  { oid, bytes, write }: Element<Value>,
  items: readonly Item[],
  pick: (item: Item) => Value | undefined,
): Buffer {
  const buffer = Buffer.allocUnsafe(headerBytes + items.length * (4 + bytes));
  let at = headerBytes;
  let hasNulls = 0;
  for (const item of items) {
    const value = pick(item);
    if (value === undefined) {
      hasNulls = 1;
      at = buffer.writeInt32BE(-1, at);
    } else {
      at = buffer.writeInt32BE(bytes, at);
      write(buffer, value, at);
      at += bytes;
    }
  }
  buffer.writeInt32BE(items.length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(hasNulls, 4);
  buffer.writeInt32BE(oid, 8);
  if (items.length === 0) return buffer.subarray(0, 12);
  buffer.writeInt32BE(items.length, 12);
  buffer.writeInt32BE(1, 16);
  return buffer.subarray(0, at);
}
