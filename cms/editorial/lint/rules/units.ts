import { found } from "../found.ts";
import type { Check } from "../view.ts";

const wrong: readonly { pattern: RegExp; right: string }[] = [
  { pattern: /(?<=[\d万余千百])平米/g, right: "平方米" },
  { pattern: /(?<=[\d万余千百])平方(?![米公千厘分英])/g, right: "平方米" },
  { pattern: /(?<=[\d万余千百])平(?=的|，|。)/g, right: "平方米" },
  { pattern: /(?<=\d)\s?(?:KM|km|Km)(?!\/h)/g, right: "公里" },
  { pattern: /(?<=\d)\s?(?:KG|kg|Kg)/g, right: "公斤" },
  { pattern: /(?<=\d)\s?(?:㎡|m2|M2|m²)/g, right: "平方米" },
  { pattern: /(?<=[\d万余千百])(?:立方)(?![米厘分])/g, right: "立方米" },
];

/** Rule N32: units by their Chinese names, in full. */
export const units: Check = ({ fields }) =>
  fields.flatMap((field) =>
    wrong.flatMap(({ pattern, right }) =>
      [...field.text.matchAll(pattern)].map((match) =>
        found(
          "units",
          { field, from: match.index, to: match.index + match[0].length },
          { why: `写作“${right}”。`, fix: right },
        ),
      ),
    ),
  );
