import QRCode from "qrcode";

/** A QR code as one SVG path in a box of `size` modules, quiet zone included. */
export function qrCode(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const quiet = 2;
  const steps: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) steps.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
  return { size: modules.size + quiet * 2, path: steps.join("") };
}
