import type { Block } from "payload";
import { beforeAfterBlock } from "./blocks/beforeAfter.ts";
import { figuresBlock } from "./blocks/figures.ts";
import { galleryBlock } from "./blocks/gallery.ts";
import { pictureBlock } from "./blocks/picture.ts";
import { pullQuoteBlock } from "./blocks/pullQuote.ts";
import { relatedBlock } from "./blocks/related.ts";
import { tableBlock } from "./blocks/table.ts";
import { timelineBlock } from "./blocks/timeline.ts";
import { videoBlock } from "./blocks/video.ts";
import { withBuiltInChecks } from "./fields/withBuiltInChecks.ts";

/** The newsroom's blocks, in the order of the editor's menu. */
export const bodyBlocks: Block[] = [
  pictureBlock,
  galleryBlock,
  beforeAfterBlock,
  pullQuoteBlock,
  figuresBlock,
  tableBlock,
  timelineBlock,
  videoBlock,
  relatedBlock,
].map(withBuiltInChecks);
