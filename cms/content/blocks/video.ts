import type { Block } from "payload";
import { videoParts } from "../fields/video.ts";

/** A video, shown behind a click. */
export const videoBlock: Block = {
  slug: "video",
  interfaceName: "VideoBlock",
  admin: { disableBlockName: true },
  labels: { singular: { zh: "视频", en: "Video" }, plural: { zh: "视频", en: "Videos" } },
  fields: videoParts({ needed: true }),
};
