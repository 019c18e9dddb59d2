/** 避头尾: what may not begin a line, and what may not end one. Source: GB/T 15834-2011, 5.1. */
const notFirst = /^[，。、；：？！）》〉”’」』】％%…—～·.,;:?!)\]]/;
const notLast = /[（《〈“‘「『【([]$/;
/**
 * A lone character: the segmenter cuts names that it does not know into these, so two of them stay together,
 * as do a number and the word that counts.
 */
const lone = /^\p{Script=Han}$/u;
/** Particles lean on the word before them. */
const leaning = /^[的了着过吗呢吧们]$/;

/** Words of the field that a dictionary would cut. */
const terms = /(微网实格|微网格[员长]?|网格[员长]|楼栋长|社区合伙人|微治理|社治委)/;

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

const segmentsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The pieces of a text that stay whole at the end of a line: words, with the marks and particles that belong to them. */
export const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  const segments = text
    .split(terms)
    .flatMap((part) => (terms.test(part) ? [part] : segmentsOf(part)));
  for (const segment of segments) {
    const last = words.at(-1);
    const isName = lone.test(segment) && /(^\p{Script=Han}|\d)$/u.test(last ?? "");
    const belongs =
      isName || notFirst.test(segment) || leaning.test(segment) || notLast.test(last ?? "");
    if (last !== undefined && belongs) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};
