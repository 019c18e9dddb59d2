type Format = "jpeg" | "png" | "webp" | "avif";

const startsWith = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

/** Major brands of a still or animated AVIF; `mif1` is the generic one that some encoders write. */
const avifBrands = ["avif", "avis", "mif1"].map(ascii);

/** Major brands of what iPhones write: AVIF's container around another codec. */
const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx"].map(ascii);

/** Whether the first bytes say that a file is an iPhone's HEIC picture. */
export const isHeic = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 4, ascii("ftyp")) && heicBrands.some((brand) => startsWith(bytes, 8, brand));

/**
 * Rule M1: the picture format that the first bytes announce; undefined for every other file. Whatever is not one of these
 * never reaches an image decoder.
 */
export const sniffFormat = (bytes: Uint8Array): Format | undefined => {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (startsWith(bytes, 0, ascii("RIFF")) && startsWith(bytes, 8, ascii("WEBP"))) return "webp";
  if (
    startsWith(bytes, 4, ascii("ftyp")) &&
    avifBrands.some((brand) => startsWith(bytes, 8, brand))
  )
    return "avif";
  return undefined;
};
