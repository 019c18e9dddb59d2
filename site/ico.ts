/** A PNG picture of so many pixels a side. */
type Square = { side: number; png: Uint8Array };

const headBytes = 6;
const entryBytes = 16;

/**
 * Several sizes of one picture as an ICO file that holds them as PNG.
 * Source: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export function ico(squares: readonly Square[]): Uint8Array {
  const head = Buffer.alloc(headBytes + entryBytes * squares.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(squares.length, 4);
  let offset = head.length;
  for (const [index, { side, png }] of squares.entries()) {
    const entry = headBytes + entryBytes * index;
    // 0 stands for 256, the largest that the format knows.
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.byteLength, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.byteLength;
  }
  return Buffer.concat([head, ...squares.map(({ png }) => png)]);
}
