import type { Catalogue } from "../picture.ts";
import { bridge } from "../scenes/bridge.ts";
import { contest } from "../scenes/contest.ts";
import { fiveRoofs } from "../scenes/fiveRoofs.ts";
import { forum } from "../scenes/forum.ts";
import { lobby } from "../scenes/lobby.ts";
import { roundTable } from "../scenes/roundTable.ts";
import { safetyWall } from "../scenes/safetyWall.ts";
import { thirtyPlots } from "../scenes/thirtyPlots.ts";

/** Wuhou district: the streets Cuqiao and Cujin. */
export const cuqiaoPictures: Catalogue = {
  "cuqiao-bridge": {
    alt: "一座五孔拱桥横跨河面，桥后是错落的楼群，一轮红日挂在楼间",
    caption: "以“桥”为名：五个桥孔对应五个社区品牌。",
    draw: bridge,
  },
  "cuqiao-five-roofs": {
    alt: "五座高低不一的房子并肩而立，屋前一条线把五户连在一起",
    draw: fiveRoofs,
  },
  "cuqiao-thirty": {
    alt: "三十个方格整齐排列，其中三格画着对话框、门厅和墙砖，其余留空",
    draw: thirtyPlots,
  },
  "cuqiao-partners": {
    alt: "俯看一张圆桌，十九个座位围成一圈，桌心是一方小格子",
    draw: roundTable,
  },
  "cuqiao-forum": {
    alt: "楼门外摆着几张小凳，上方是红黑两个大对话框",
    draw: forum,
    focus: [35, 40],
  },
  "cuqiao-lobby": {
    alt: "楼栋门厅里红门敞开，一侧是绿植，一侧是长凳和书，墙上点缀彩砖",
    draw: lobby,
  },
  "cuqiao-wall": {
    alt: "一面由瓷砖拼成的墙，画着火苗、插头、安全帽和盾牌图案",
    draw: safetyWall,
  },
  "cujin-contest": {
    alt: "红幕布之间的舞台，屏幕上是柱状图，十根立柱中四根点亮了星",
    draw: contest,
  },
};
