import { backdrop, tree } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  dune,
  ink,
  mist,
  paper,
  sand,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** An old lane: tiled roofs on both sides, a gate and one renewed wall of squares. */
export const oldLane = (): string =>
  [
    backdrop({ horizon: 800, ground: dune }),
    polygon(
      [
        [0, 240],
        [520, 430],
        [520, 820],
        [0, 1067],
      ],
      chalk,
    ),
    polygon(
      [
        [1600, 240],
        [1080, 430],
        [1080, 820],
        [1600, 1067],
      ],
      sand,
    ),
    polygon(
      [
        [0, 110],
        [560, 380],
        [560, 440],
        [0, 280],
      ],
      ink,
    ),
    polygon(
      [
        [1600, 110],
        [1040, 380],
        [1040, 440],
        [1600, 280],
      ],
      slate,
    ),
    polygon(
      [
        [520, 820],
        [1080, 820],
        [1600, 1067],
        [0, 1067],
      ],
      stone,
    ),
    times(7, (i) =>
      path(`M${640 - i * 90} ${850 + i * 36}H${960 + i * 90}`, { stroke: dune, width: 4 }),
    ),
    rect([640, 480, 320, 340], paper),
    polygon(
      [
        [590, 490],
        [800, 350],
        [1010, 490],
      ],
      seal,
    ),
    path("M710 820V650q0-90 90-90t90 90v170Z", ink),
    times(3, (i) =>
      polygon(
        [
          [80 + i * 140, 470 + i * 24],
          [170 + i * 140, 486 + i * 22],
          [170 + i * 140, 640 + i * 6],
          [80 + i * 140, 650 + i * 8],
        ],
        [straw, mist, blush][i] ?? straw,
      ),
    ),
    times(9, (i) => {
      const x = 1130 + (i % 3) * 140;
      const y = 500 + Math.floor(i / 3) * 130;
      return polygon(
        [
          [x, y - (i % 3) * 8],
          [x + 110, y - (i % 3) * 8 - 14],
          [x + 110, y + 96 + (i % 3) * 20],
          [x, y + 92 + (i % 3) * 14],
        ],
        (i * 3) % 4 === 0 ? seal : i % 2 ? clay : straw,
      );
    }),
    tree([1010, 820, 260], "tall"),
    tree([590, 820, 180], "round"),
    circle([800, 190, 66], straw),
  ].join("");
