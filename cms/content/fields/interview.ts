import type { Field } from "payload";
import { transcriptProblem } from "../transcriptRules.ts";
import { wording } from "../wording.ts";
import { neededText, neededWords } from "./needed.ts";
import { portraitField } from "./portrait.ts";
import { rowTitle } from "./rowTitle.ts";
import { videoParts } from "./video.ts";

const guest: Field = {
  name: "guest",
  type: "group",
  label: { zh: "受访人", en: "Guest" },
  admin: { description: { zh: "姓名与职务按本人确认的写法。", en: "As the guest confirmed." } },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "name",
          type: "text",
          custom: { isPersonName: true },
          required: true,
          validate: neededWords(wording.problems.guestName),
          label: { zh: "姓名", en: "Name" },
          admin: { width: "30%", description: { zh: "受访人姓名。", en: "Name of the guest." } },
        },
        {
          name: "post",
          type: "text",
          required: true,
          validate: neededText(wording.problems.guestPost),
          label: { zh: "单位与职务", en: "Post" },
          admin: { width: "70%", description: { zh: "受访时的职务。", en: "At the time." } },
        },
      ],
    },
    portraitField(),
  ],
};

const transcript: Field = {
  name: "transcript",
  type: "array",
  required: true,
  minRows: 1,
  validate: (value) => transcriptProblem(value) ?? true,
  label: { zh: "访谈实录", en: "Transcript" },
  labels: { singular: { zh: "一段话", en: "Turn" }, plural: { zh: "实录", en: "Turns" } },
  admin: {
    components: rowTitle(["speaker", "text"]),
    initCollapsed: true,
    description: {
      zh: "按说话先后逐段录入；时间点为从视频开头算起的秒数，可不填。",
      en: "Turn by turn; time in seconds from the start of the video, optional.",
    },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "speaker",
          type: "text",
          custom: { isByline: true },
          required: true,
          validate: neededWords(wording.problems.speaker),
          label: { zh: "说话人", en: "Speaker" },
          admin: { width: "70%", description: { zh: "“记者”或姓名。", en: "Who speaks." } },
        },
        {
          name: "seconds",
          type: "number",
          min: 0,
          label: { zh: "时间点（秒）", en: "Seconds" },
          admin: {
            width: "30%",
            step: 1,
            description: { zh: "整数秒，不早于上一段。", en: "Whole, not before the last turn." },
          },
        },
      ],
    },
    {
      name: "text",
      type: "textarea",
      required: true,
      validate: neededText(wording.problems.spoken),
      label: { zh: "内容", en: "Text" },
      admin: { description: { zh: "所说的话。", en: "What was said." } },
    },
  ],
};

/** Guest, transcript, key quotes and video of an interview. */
export const interviewFields = (): Field[] => [
  guest,
  transcript,
  {
    name: "quotes",
    type: "text",
    hasMany: true,
    label: { zh: "金句", en: "Key quotes" },
    admin: {
      description: { zh: "逐句输入，按回车确认。", en: "One by one, confirm with Enter." },
    },
  },
  {
    name: "video",
    type: "group",
    label: { zh: "视频", en: "Video" },
    admin: { description: { zh: "没有视频可不填。", en: "Leave empty without a video." } },
    fields: videoParts({ needed: false }),
  },
];
