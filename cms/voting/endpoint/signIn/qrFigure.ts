import { qrCode } from "#leaves/qrCode.ts";
import { type Markup, markup } from "../markup.ts";

/** A QR code with its address in words, black on white whatever the page's colours are. */
export function qrFigure(url: string, label: string): Markup {
  const { size, path } = qrCode(url);
  return markup`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>
`;
}
