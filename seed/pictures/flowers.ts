import { blush, chalk, moss, ochre, seal, straw } from "./palette.ts";
import { circle, type Point, path, times } from "./svg.ts";

/** A row of flowers that grow from a bed whose edge begins at the point. */
export const flowers = ([x, y]: Point, count: number): string =>
  times(count, (i) => {
    const stem = 34 + ((i * 7) % 4) * 14;
    const tone = [seal, straw, blush, chalk, ochre][(i * 3) % 5] ?? seal;
    return (
      path(`M${x + i * 30} ${y}v-${stem}`, { stroke: moss, width: 5 }) +
      circle([x + i * 30, y - stem, 14], tone)
    );
  });
