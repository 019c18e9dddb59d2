import type { RichTextField } from "payload";
import { bodyEditor } from "../bodyEditor.ts";

/** The running text with its blocks. */
export const bodyField = (options: { required?: boolean } = {}): RichTextField => ({
  name: "body",
  type: "richText",
  required: options.required ?? false,
  editor: bodyEditor,
  label: { zh: "正文", en: "Body" },
  admin: {
    description: {
      zh: "输入“/”可插入图片、图集、前后对比、引语、数据、时间线、视频和相关稿件。",
      en: "Type “/” to insert pictures, galleries, quotes, figures, timelines, videos and cards.",
    },
  },
});
