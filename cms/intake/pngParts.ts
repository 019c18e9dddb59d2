type Size = { width: number; height: number };

/** CRC-32 of all bytes, as PNG has it (ISO 3309). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Of a part that no picture is without, decoders refuse one whose sum is wrong. */
const isNeeded = (name: string): boolean => /^[A-Z]/.test(name);

/** Size of a PNG that is whole up to its end mark, each part by its sum, whatever stands behind that. */
export function pngSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const next = at + 12 + length;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (next > bytes.length) return undefined;
    if (isNeeded(name) && sumOf(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4))
      return undefined;
    if (at === 8) {
      if (name !== "IHDR" || length < 13) return undefined;
      size = { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (name === "IEND") return size;
    at = next;
  }
  return undefined;
}
