import { type Catalogue, inText } from "../picture.ts";
import { cloudAcademy } from "../scenes/cloudAcademy.ts";
import { fiveColours } from "../scenes/fiveColours.ts";
import { flightOverFields } from "../scenes/flightOverFields.ts";
import { fourModules } from "../scenes/fourModules.ts";
import { lowCarbon } from "../scenes/lowCarbon.ts";
import { nameCard } from "../scenes/nameCard.ts";
import { phoneReport } from "../scenes/phoneReport.ts";
import { playground } from "../scenes/playground.ts";
import { satellites } from "../scenes/satellites.ts";
import { sensors } from "../scenes/sensors.ts";
import { youthHome } from "../scenes/youthHome.ts";

/** Shuangliu district. */
export const shuangliuPictures: Catalogue = {
  "shuangliu-route": {
    alt: "俯看跑道、河流和拼布般的田块，一架红色飞机从上空掠过",
    draw: flightOverFields,
  },
  "jichanglu-report": {
    alt: "路灯下立着一部手机，屏幕上是街区方格、定位标和一个勾选按钮",
    draw: phoneReport,
  },
  "jichanglu-modules": {
    alt: "四块彩色方砖，分别画着房子、店铺、楼栋和日历，中间一枚网格圆标",
    caption: "四个模块，对应居民、商户、小区和个人。",
    draw: fourModules,
    width: inText,
  },
  "fenghuangli-five": {
    alt: "五色彩带从天上掠过，下面是五座同色的房子",
    draw: fiveColours,
  },
  "fenghuangli-safety": {
    alt: "一侧是林木起伏的山坡，一侧是高楼，上方三个感应装置各看一处",
    caption: "山林与楼栋，要防的事各不相同。",
    draw: sensors,
    width: inText,
  },
  "pengzhen-beidou": {
    alt: "夜空里三颗卫星沿虚线轨道飞行，下面是田垄和两户人家",
    draw: satellites,
  },
  "pengzhen-academy": {
    alt: "一朵熊猫模样的云停在摊开的书上，两旁是竹子",
    caption: "书院在云上，进门只要一部手机。",
    draw: cloudAcademy,
    width: inText,
  },
  "qiyang-low-carbon": {
    alt: "三座屋顶铺着光伏板的房子，旁边是风车和一片大叶子",
    caption: "近零碳，从一块屋顶算起。",
    draw: lowCarbon,
    width: inText,
  },
  "sanyiqiao-card": {
    alt: "三孔桥上方一张放大的名片，左边是方格图案，右边是几行文字线条",
    caption: "名片上写着姓名、联系方式和职责。",
    draw: nameCard,
  },
  "shuangliu-youth": {
    alt: "楼群前摆着吉他、篮球和一张放着电脑的桌子，天上飞过一架白色飞机",
    caption: "上班在这里，生活也在这里。",
    draw: youthHome,
    width: inText,
  },
  "shuangliu-children": {
    alt: "楼前的儿童游乐场，有滑梯、秋千、积木和跳格子",
    caption: "把视线放低一米，去看一个社区。",
    draw: playground,
  },
};
