import type { RichTextField, RichTextFieldValidation } from "payload";
import { bodyLosses } from "../body/bodyLosses.ts";
import { bodyProblem } from "../body/bodyProblem.ts";
import { isBlankBody } from "../body/isBlankBody.ts";
import { bodyEditor } from "../bodyEditor.ts";
import { wording } from "../wording.ts";

const written: RichTextFieldValidation = (value, { required }) =>
  required && isBlankBody(value) ? wording.problems.body : (bodyProblem(bodyLosses(value)) ?? true);

/** The running text with its blocks. */
export const bodyField = (options: { required?: boolean } = {}): RichTextField => ({
  name: "body",
  type: "richText",
  required: options.required ?? false,
  editor: bodyEditor,
  validate: written,
  label: { zh: "正文", en: "Body" },
  admin: {
    components: {
      afterInput: [
        {
          path: "/content/components/CharacterCount.tsx#CharacterCount",
          clientProps: { path: "body" },
        },
      ],
    },
    description: {
      zh: "输入“/”可插入图片、图集、前后对比、引语、数据、表格、时间线、视频和相关稿件。",
      en: "Type “/” to insert pictures, galleries, quotes, figures, tables, timelines, videos and cards.",
    },
  },
});
