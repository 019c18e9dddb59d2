type Size = { width: number; height: number };
type Chunk = { name: string; content: Uint8Array };

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Parts of a container, one behind the other; undefined where one of them ends behind its end, or has no name. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length || !/^[ -~]{4}$/.test(name)) return undefined;
    chunks.push({ name, content: bytes.subarray(at + 8, end) });
    at = end + (end % 2);
  }
  return chunks;
}

/** Programs that set a place aside for a file fill it with zeros. A picture of one colour ends with some, too: a twentieth of it as measured. */
function isUnfilled(content: Uint8Array): boolean {
  const last = content.findLastIndex((byte) => byte !== 0);
  return content.length - 1 - last > content.length / 8 + 8;
}

/** Of a key frame: its mark, and that its first partition ends within it. */
function lossySize(content: Uint8Array): Size | undefined {
  if (content.length < 10) return undefined;
  const view = viewOf(content);
  const tag = view.getUint32(0, true) & 0xffffff;
  if (tag & 1 || (view.getUint32(2) & 0xffffff) !== 0x9d012a || (tag >>> 5) + 10 > content.length)
    return undefined;
  return {
    width: view.getUint16(6, true) & 0x3fff,
    height: view.getUint16(8, true) & 0x3fff,
  };
}

function losslessSize(content: Uint8Array): Size | undefined {
  if (content.length < 6 || content[0] !== 0x2f) return undefined;
  const packed = viewOf(content).getUint32(1, true);
  // Its version, of which there is one.
  if (packed >>> 29 !== 0) return undefined;
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}

const readers = new Map([
  ["VP8 ", lossySize],
  ["VP8L", losslessSize],
]);

/** Size of the picture among parts; undefined where there is none that is whole. */
function pictureIn(chunks: readonly Chunk[] | undefined): Size | undefined {
  const found = chunks?.find(({ name }) => readers.has(name));
  return found && !isUnfilled(found.content) ? readers.get(found.name)?.(found.content) : undefined;
}

const isSame = (one: Size, other: Size) => one.width === other.width && one.height === other.height;

/** Before its picture, a frame of an animation says where it stands and how long. */
const frameHead = 16;

/** Size of a WebP whose parts are whole, whatever stands behind its end. */
export function webpSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 20) return undefined;
  const end = viewOf(bytes).getUint32(4, true) + 8;
  if (end > bytes.length) return undefined;
  const chunks = chunksOf(bytes.subarray(12, end));
  const [first] = chunks ?? [];
  if (first?.name !== "VP8X") return pictureIn(chunks);
  if (first.content.length < 10) return undefined;
  const view = viewOf(first.content);
  const sideAt = (at: number) => (view.getUint32(at - 1, true) >>> 8) + 1;
  const canvas = { width: sideAt(4), height: sideAt(7) };
  const frames = chunks?.filter(({ name }) => name === "ANMF") ?? [];
  if (frames.length > 0) {
    const isWhole = frames.every(({ content }) => pictureIn(chunksOf(content.subarray(frameHead))));
    return isWhole ? canvas : undefined;
  }
  const still = pictureIn(chunks);
  return still && isSame(still, canvas) ? canvas : undefined;
}
