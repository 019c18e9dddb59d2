const mobile = /^1[3-9]\d{9}$/;
const fixed = /^0\d{2,3}[2-9]\d{6,7}$/;

/** An extension behind a number, by a word or a sign for it. */
const said = /(?:转\s*(?:分机号?)?|分机号?|内线|ext\.?|x|#|\*|[,;/])\s*[:：]?\s*(\d{1,6})$/i;
/** One behind a hyphen, which stands between a whole number and its extension alone: 028-8696-9380 is one number. */
const hyphened =
  /^((?:0\d{2,3}|\(0\d{2,3}\))[\s\p{Pd}]*[2-9]\d{6,7})[\s\p{Pd}]*\p{Pd}\s*(\d{1,6})$/u;

const between = "转";

/** A number as it is typed, and its extension in digits where there is one. */
function partsOf(typed: string): { number: string; extension?: string } {
  const behindHyphen = hyphened.exec(typed);
  if (behindHyphen) return { number: behindHyphen[1] ?? "", extension: behindHyphen[2] ?? "" };
  const found = said.exec(typed);
  if (!found) return { number: typed };
  return { number: typed.slice(0, found.index), extension: found[1] ?? "" };
}

/** Rule O11: a telephone number of the mainland in digits alone, with 转 before its extension (02886969380转801); or undefined. */
export const telephoneOf = (typed: string): string | undefined => {
  const { number, extension } = partsOf(typed.normalize("NFKC").trim());
  const digits = number.replace(/[\s\p{Pd}()]/gu, "").replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
  if (!mobile.test(digits) && !fixed.test(digits)) return undefined;
  return extension === undefined ? digits : `${digits}${between}${extension}`;
};

/** The number that is called, without the extension behind it. */
export const lineOf = (telephone: string): string => telephone.split(between)[0] ?? "";
