import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "tw", to: "cn" });

const [firstHan, lastHan] = [0x3400, 0x9fff];

const pairs = Array.from({ length: lastHan - firstHan + 1 }, (_, index) => {
  const character = String.fromCodePoint(firstHan + index);
  return [character, convert(character)] as const;
}).filter(([one, other]) => one !== other && [...other].length === 1);

const results = new Set(pairs.map(([, simplified]) => simplified));

/**
 * Traditional characters and what each is in simplified ones. One by one, whatever stands beside it: a text keeps its length, and a part of a word is the same as in
 * the word. 么 is what 麼 becomes, and so is none.
 */
export const simplifiedCharacters: ReadonlyMap<string, string> = new Map(
  pairs.filter(([character]) => !results.has(character)),
);

const traditional = new RegExp(`[${[...simplifiedCharacters.keys()].join("")}]`, "g");

/** A text with each traditional character as the simplified one. */
export const simplifiedChinese = (text: string): string =>
  text.replace(traditional, (one) => simplifiedCharacters.get(one) ?? one);
