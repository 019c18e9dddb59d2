import type { RichTextField, RichTextFieldValidation } from "payload";
import { richText } from "payload/shared";
import { bodyLosses } from "../body/bodyLosses.ts";
import { bodyProblem } from "../body/bodyProblem.ts";
import { isBlankBody } from "../body/isBlankBody.ts";
import { bodyEditor } from "../bodyEditor.ts";
import { wording } from "../wording.ts";

const written: RichTextFieldValidation = async (value, options) => {
  if (options.required && isBlankBody(value)) return wording.problems.body;
  const problem = bodyProblem(bodyLosses(value));
  if (problem) return problem;
  // What the editor finds beyond that it says in English, by the names of fields.
  return (await richText(value, options)) === true ? true : wording.problems.bodyUnsound;
};

/** The running text with its blocks. */
export const bodyField = (options: { required?: boolean } = {}): RichTextField => ({
  name: "body",
  type: "richText",
  required: options.required ?? false,
  editor: bodyEditor,
  validate: written,
  label: { zh: "正文", en: "Body" },
  admin: {
    description: {
      zh: "输入“/”可插入图片、图集、前后对比、引语、数据、时间线、视频和相关稿件。",
      en: "Type “/” to insert pictures, galleries, quotes, figures, timelines, videos and cards.",
    },
  },
});
