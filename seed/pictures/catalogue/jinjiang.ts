import { type Catalogue, inText } from "../picture.ts";
import { canteenTable } from "../scenes/canteenTable.ts";
import { cellTowers } from "../scenes/cellTowers.ts";
import { incentiveRing } from "../scenes/incentiveRing.ts";
import { quarter } from "../scenes/quarter.ts";
import { riverBend } from "../scenes/riverBend.ts";
import { sharedHouse } from "../scenes/sharedHouse.ts";
import { stampCard } from "../scenes/stampCard.ts";
import { walkingMap } from "../scenes/walkingMap.ts";

/** Jinjiang district. */
export const jinjiangPictures: Catalogue = {
  "liangfeng-canteen": {
    alt: "俯看一张长桌，几碗饭菜冒着家常气，桌角是一只儿童分格餐盘",
    draw: canteenTable,
  },
  "liangfeng-r29": {
    alt: "一栋房子的剖面，剧场、办事窗口、咖啡、健身和自助终端各占一间",
    caption: "同一屋檐下，五种用处。",
    draw: sharedHouse,
  },
  "xishulu-quarter": {
    alt: "五间并排的店面，招牌是篮子、书、学帽、篮球和爱心，代表五大场景",
    draw: quarter,
  },
  "xishulu-map": {
    alt: "街区方格示意图，中心一枚红色定位标，外面两圈虚线标出步行范围",
    caption: "步行范围示意，不表示实际道路与界线。",
    draw: walkingMap,
    width: inText,
  },
  "jinjiang-river": {
    alt: "河湾两岸楼群起伏，一座黛瓦红柱的廊桥跨在水上",
    draw: riverBend,
  },
  "jinjiang-towers": {
    alt: "七栋楼由小方格垒成，零星几格涂着彩色，楼前一排行道树",
    caption: "一栋楼，也是一摞格子。",
    draw: cellTowers,
  },
  "jinjiang-incentives": {
    alt: "一张倾斜的积分卡，十五个圆位已盖满九个彩色印记",
    draw: stampCard,
  },
  "jinjiang-loop": {
    alt: "五段彩色箭头首尾相接绕成一圈，圈心是一颗红心",
    caption: "评、奖、补、兑、换，五环相接。",
    draw: incentiveRing,
  },
};
