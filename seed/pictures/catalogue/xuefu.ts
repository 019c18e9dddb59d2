import { type Catalogue, inText } from "../picture.ts";
import { bedsAfter } from "../scenes/bedsAfter.ts";
import { binsBefore } from "../scenes/binsBefore.ts";
import { lounge } from "../scenes/lounge.ts";
import { wormTower } from "../scenes/wormTower.ts";

/** The estate 学府憬城 in Tianfu street, Wenjiang. */
export const xuefuPictures: Catalogue = {
  "xuefu-garden": {
    alt: "小区花园里立着一座分层的环保蚯蚓塔，两旁是花箱和树",
    draw: wormTower,
  },
  "xuefu-lounge": {
    alt: "架空层里摆着长桌、书架和沙发，像一间敞开的会客厅",
    caption: "架空层辟为会客厅，邻居有了坐处。",
    draw: lounge,
    width: inText,
  },
  "xuefu-bins-before": { alt: "空地上一排五个旧垃圾桶，地砖灰暗", draw: binsBefore, width: inText },
  "xuefu-bins-after": {
    alt: "同一块空地换成三个花箱和几棵树，一侧是红顶分类亭",
    draw: bedsAfter,
    width: inText,
  },
};
