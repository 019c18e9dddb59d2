import { type Catalogue, inText } from "../picture.ts";
import { clinic } from "../scenes/clinic.ts";
import { corner } from "../scenes/corner.ts";
import { courtyard } from "../scenes/courtyard.ts";
import { handbook } from "../scenes/handbook.ts";
import { lifeCircle } from "../scenes/lifeCircle.ts";
import { market } from "../scenes/market.ts";
import { oldLane } from "../scenes/oldLane.ts";
import { quietNight } from "../scenes/quietNight.ts";
import { shelves } from "../scenes/shelves.ts";
import { smartTower } from "../scenes/smartTower.ts";
import { units } from "../scenes/units.ts";

/** Wenjiang district outside the estate of Tianfu street. */
export const wenjiangPictures: Catalogue = {
  "wenjiang-circle": {
    alt: "一座小房子居中，外面两圈虚线，圈间八个扇面画着八类服务的图标",
    draw: lifeCircle,
  },
  "wenjiang-guide": {
    alt: "一本摊开的册子，左页是街区方格图，右页是八行清单，下方横着一把尺",
    caption: "导则像一把尺：先量距离，再列清单。",
    draw: handbook,
  },
  "wenjiang-market": {
    alt: "三个条纹棚的摊位一字排开，摆满果蔬，头顶挂着彩色三角旗",
    caption: "周末集市，买卖和见面合成一件事。",
    draw: market,
    width: inText,
  },
  "wenjiang-quiet": {
    alt: "夜色里一辆摩托车驶过，红色声波向楼群散开，渐远渐淡",
    draw: quietNight,
  },
  "wenjiang-units": {
    alt: "一栋楼的正面，二十四扇窗里各有一样家常物件",
    draw: units,
  },
  "wenjiang-corner": {
    alt: "小区一角：红色跑道绕过花箱和树，一旁立着篮球架和长凳",
    caption: "花园、运动角，都在走得到的地方。",
    draw: corner,
  },
  "wenjiang-clinic": {
    alt: "一只红色诊疗包，听诊器的管子伸向一片住户方格",
    caption: "家庭医生随网格走到门口。",
    draw: clinic,
    width: inText,
  },
  "lijinggang-safety": {
    alt: "住宅楼剖面：电梯里的电动自行车被标红，一侧画着高空坠物轨迹，楼前是消防通道",
    caption: "电梯、窗外、消防通道，三处各有看守。",
    draw: smartTower,
  },
  "shexueli-lane": {
    alt: "老街巷口，两侧是灰瓦白墙，正中红顶门楼，右墙镶着一片新砖",
    draw: oldLane,
  },
  "shexueli-courtyard": {
    alt: "俯看一方院落，四面屋顶围着大树和一张红桌",
    caption: "院落里，一棵树、一张桌。",
    draw: courtyard,
    width: inText,
  },
  "qinlin-shelves": {
    alt: "木货架上摆着剪刀、缝纫机、钟表、雨伞等代表手艺的物件",
    draw: shelves,
  },
};
