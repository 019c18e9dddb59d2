import QRCode from "qrcode";

/** Width of the empty border that readers of codes need, in modules; the page around it is light as well. */
const quiet = 2;

/** Any of the eight may be used, a reader is told which; trying all to find the prettiest costs ten times the code. */
const maskPattern = 3;

/**
 * A QR code as one SVG path in a box of `size` modules, quiet zone included. Runs of a row are drawn as one. The text is
 * one segment of UTF-8 bytes: cutting an address into the shortest segments saves nothing and costs more than the rest.
 */
export const qrCode = (text: string): { size: number; path: string } => {
  const data = new TextEncoder().encode(text);
  const options = { errorCorrectionLevel: "M", maskPattern } as const;
  const { modules } = QRCode.create([{ data, mode: "byte" }], options);
  const steps: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let length = 0;
    for (let column = 0; column <= modules.size; column += 1) {
      if (column < modules.size && modules.get(row, column)) length += 1;
      else if (length > 0) {
        steps.push(`M${column - length + quiet} ${row + quiet}h${length}v1h-${length}z`);
        length = 0;
      }
    }
  }
  return { size: modules.size + quiet * 2, path: steps.join("") };
};
