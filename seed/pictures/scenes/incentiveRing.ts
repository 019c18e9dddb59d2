import { backdrop, grid } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  dune,
  ink,
  moss,
  ochre,
  paper,
  sand,
  seal,
  slate,
} from "../palette.ts";
import { around, circle, path, polygon, ringWedge, times } from "../svg.ts";

/** Five arrows in a ring around a heart: praise that comes back. */
export const incentiveRing = (): string => {
  const centre = [800, 533] as const;
  const tones = [seal, ochre, moss, slate, clay];
  return [
    backdrop({ sky: sand, line: dune }),
    circle([800, 533, 490], paper),
    times(5, (i) => {
      const to = i * 72 + 62;
      const [tipX, tipY] = around(centre, [360, to + 13]);
      const [innerX, innerY] = around(centre, [270, to]);
      const [outerX, outerY] = around(centre, [450, to]);
      const tone = tones[i] ?? seal;
      return (
        ringWedge({ centre, inner: 300, outer: 420, from: i * 72, to }, tone) +
        polygon(
          [
            [innerX, innerY],
            [outerX, outerY],
            [tipX, tipY],
          ],
          tone,
        )
      );
    }),
    path(
      "M800 690C590 560 610 400 710 400C770 400 800 450 800 480C800 450 830 400 890 400C990 400 1010 560 800 690Z",
      seal,
    ),
    grid([720, 440, 160, 120], { cell: 40, line: blush }),
    times(5, (i) => {
      const [x, y] = around(centre, [360, i * 72 + 31]);
      return circle([x, y, 36], chalk) + circle([x, y, 14], ink);
    }),
  ].join("");
};
