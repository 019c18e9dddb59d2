/** Widest that is kept, in pixels: enough for the widest rendition at a crop. */
const widest = 2560;
/** Highest that is kept: WebP ends at 16,383 pixels a side, and AVIF's encoders soon after. */
const highest = 16_000;
/** Narrowest that the text in a long picture (一图读懂, a long screenshot) can be read at. */
const legible = 600;

/**
 * Rule M9: the size at which an upright picture is kept. The limit is one of width, because a page shows pictures by their width: a
 * long picture keeps its width and its legibility. `too-tall` when even so it would have to shrink until nobody can read it.
 */
export const keptSize = (sent: {
  width: number;
  height: number;
}): { width: number; height: number } | "too-tall" => {
  const scale = Math.min(1, widest / sent.width, highest / sent.height);
  const width = Math.max(1, Math.round(sent.width * scale));
  if (width < legible && width < sent.width && highest / sent.height < widest / sent.width)
    return "too-tall";
  return { width, height: Math.max(1, Math.round(sent.height * scale)) };
};
