import { cuqiaoPictures } from "./catalogue/cuqiao.ts";
import { jinjiangPictures } from "./catalogue/jinjiang.ts";
import { newsroomPictures } from "./catalogue/newsroom.ts";
import { shuangliuPictures } from "./catalogue/shuangliu.ts";
import { wenjiangPictures } from "./catalogue/wenjiang.ts";
import { xuefuPictures } from "./catalogue/xuefu.ts";
import type { Catalogue } from "./picture.ts";

/** Every scene of the sample content by key. */
export const catalogue: Catalogue = {
  ...cuqiaoPictures,
  ...wenjiangPictures,
  ...xuefuPictures,
  ...jinjiangPictures,
  ...shuangliuPictures,
  ...newsroomPictures,
};
