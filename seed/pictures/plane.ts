import { path } from "./svg.ts";

/** An airliner from above, its nose up, about 240 units wide, centred on the origin. */
export const plane = (fill: string): string =>
  path(
    "M0-120C16-120 22-90 22-60V-24L120 44V70L22 40V86L52 112V128L0 114L-52 128V112L-22 86V40L-120 70V44L-22-24V-60C-22-90-16-120 0-120Z",
    fill,
  );
