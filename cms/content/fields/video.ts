import type { Field } from "payload";
import { neededVideoTitle, videoAddress, videoSeconds } from "../videoRules.ts";
import { pictureField } from "./picture.ts";

/** What a video is made of; `needed` says whether an empty one is a problem. */
export const videoParts = (options: { needed: boolean }): Field[] => [
  {
    name: "title",
    type: "text",
    required: options.needed,
    validate: (value: string | null | undefined, { siblingData }: { siblingData: object }) =>
      neededVideoTitle({ title: value, video: siblingData, needed: options.needed }) ?? true,
    label: { zh: "视频标题", en: "Video title" },
    admin: { description: { zh: "显示在播放按钮旁。", en: "Shown beside the play button." } },
  },
  {
    type: "row",
    fields: [
      {
        name: "kind",
        type: "select",
        defaultValue: "link",
        options: [
          { value: "link", label: { zh: "平台链接", en: "Platform link" } },
          { value: "file", label: { zh: "视频文件", en: "Video file" } },
        ],
        label: { zh: "形式", en: "Kind" },
        admin: {
          width: "30%",
          description: {
            zh: "视频平台的页面，或本单位可控的文件地址。",
            en: "A page on a licensed platform, or a file under our control.",
          },
        },
      },
      {
        name: "url",
        type: "text",
        required: options.needed,
        custom: { isWebAddress: true },
        validate: (value: string | null | undefined, { siblingData }: { siblingData: object }) =>
          videoAddress({ url: value, video: siblingData, needed: options.needed }) ?? true,
        label: { zh: "视频地址", en: "Address" },
        admin: {
          width: "50%",
          description: { zh: "以 https:// 开头的完整地址。", en: "Full address, https://…" },
        },
      },
      {
        name: "seconds",
        type: "number",
        min: 1,
        validate: (value: unknown) => videoSeconds(value) ?? true,
        label: { zh: "时长（秒）", en: "Length (s)" },
        admin: {
          width: "20%",
          step: 1,
          description: { zh: "整数秒，可不填。", en: "Whole seconds, optional." },
        },
      },
    ],
  },
  pictureField({
    name: "poster",
    label: { zh: "视频封面", en: "Poster" },
    help: { zh: "未播放时显示的画面。", en: "Shown before the video plays." },
  }),
];
