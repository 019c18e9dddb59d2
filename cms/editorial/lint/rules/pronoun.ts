import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { Check } from "../view.ts";

const women = /女士|阿姨|婆婆|大妈|奶奶|大姐|孃孃|嬢嬢|妈妈|太婆|姑娘|外婆/;
const men = /先生|大爷|大叔|爷爷|大哥|爸爸|小伙|老伯|伯伯|外公/;
const he = /(?<![其吉排维利无])他(?![们人乡日山处杀者])/g;
const she = /她(?!们)/g;

/** Rule N26: where a paragraph speaks of women only, nobody in it is 他, and the other way round. */
export const pronoun: Check = ({ fields }) =>
  fields.flatMap((field): Finding[] => {
    const { text, role } = field;
    if (role !== "paragraph" && role !== "quotation") return [];
    const [ofWomen, ofMen] = [women.exec(text), men.exec(text)];
    const only = ofWomen && !ofMen ? ofWomen : ofMen && !ofWomen ? ofMen : undefined;
    if (!only) return [];
    const [wrong, right] = only === ofWomen ? [he, "她"] : [she, "他"];
    return [...text.matchAll(wrong)]
      .filter(({ index }) => index > only.index)
      .map(({ index }) =>
        found(
          "pronoun",
          { field, from: index, to: index + 1 },
          { why: `这一段只说到“${only[0]}”，请核对代词。`, fix: right },
        ),
      );
  });
