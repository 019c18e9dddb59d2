import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { Check } from "../view.ts";

const kinds: readonly { pattern: RegExp; what: string }[] = [
  {
    pattern:
      /(?<!\d)[1-9]\d{5}\s?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx](?!\d)/g,
    what: "身份证号码",
  },
  { pattern: /(?<![\d-])(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g, what: "手机号码" },
  {
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·・•．.\s]?(?=[A-HJ-NP-Z\d]*\d)[A-HJ-NP-Z\d]{5,6}(?![A-Z\d])/g,
    what: "车牌号",
  },
  {
    pattern:
      /\d+(?:号楼|栋|幢|座)\s?(?:\d+单元\s?)?(?:\d+楼|\d+层)?\s?\d{3,4}(?:室|号|房|户)?(?![\d年人户名平个元米余多%％])|(?<=[路街巷道])\d+号(?:附\d+号)?\d+(?:栋|幢|号楼|单元)[^，。；]{0,6}?\d{3,4}(?:室|号|房)/g,
    what: "住户门牌",
  },
  { pattern: /(?<!\d)62\d{2}(?:\s?\d{4}){3}(?:\s?\d{1,3})?(?!\d)/g, what: "银行卡号" },
];

/** Rule N40: no identity number, mobile phone, number plate, door or bank card of anybody in a text. Masked ones (138****1234) pass. */
export const privateNumber: Check = ({ fields }) =>
  fields.flatMap((field) => {
    const all = kinds.flatMap(({ pattern, what }) =>
      [...field.text.matchAll(pattern)].map((match) =>
        found(
          "private-number",
          { field, from: match.index, to: match.index + match[0].length },
          { why: `正文里有${what}，公开前须隐去。` },
        ),
      ),
    );
    const taken: Finding[] = [];
    for (const one of all)
      if (!taken.some(({ from, to }) => one.from < to && from < one.to)) taken.push(one);
    return taken;
  });
