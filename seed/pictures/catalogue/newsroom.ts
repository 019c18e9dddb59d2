import type { Catalogue } from "../picture.ts";
import { deskWithScales } from "../scenes/deskWithScales.ts";
import { panels } from "../scenes/panels.ts";
import { petals } from "../scenes/petals.ts";
import { stairs } from "../scenes/stairs.ts";
import { twoChairs } from "../scenes/twoChairs.ts";

/** Drawings of no one place. */
export const newsroomPictures: Catalogue = {
  "showcase-panels": {
    alt: "一排展板悬挂在墙上，每块画着不同的几何图案，下面摆着长凳",
    draw: panels,
  },
  "interview-chairs": {
    alt: "两把扶手椅相对而放，中间小桌上有两杯茶和一盆绿植",
    draw: twoChairs,
  },
  "interview-desk": {
    alt: "桌上立着一支话筒和一架天平，天平两端各放三颗小球",
    draw: deskWithScales,
  },
  "campaign-petals": {
    alt: "二十四朵四瓣花排成方阵，其中三朵是红色",
    draw: petals,
  },
  "sample-stairs": { alt: "一段楼梯向上延伸，三盏吊灯照着台阶", draw: stairs },
};
