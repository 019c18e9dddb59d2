import QRCode from "qrcode";

/** Width of the empty border that readers of codes need, in modules; the page around it is light as well. */
const quiet = 2;

/** A QR code as one SVG path in a box of `size` modules, quiet zone included. Runs of a row are drawn as one. */
export const qrCode = (text: string): { size: number; path: string } => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
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
