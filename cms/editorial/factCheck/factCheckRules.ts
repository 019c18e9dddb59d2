import type { FactCheckAnswer, FactCheckContent } from "./factCheck.wire.ts";

/** A stretch that was checked, and how it stands in the present text. */
export type CheckedPassage = {
  label: string;
  text: string;
  /** What it should be, of one that was called wrong. */
  correction: string;
  /** It was confirmed, and the present text has it no longer: it has to be asked again. */
  isStale: boolean;
};

/** Rule R33: each stretch of a link as its last answer has it, against the present text. */
export function passagesNow(
  { passages }: Pick<FactCheckContent, "passages">,
  answer: FactCheckAnswer,
  present: readonly { readonly text: string }[],
): CheckedPassage[] {
  const stands = new Set(present.map(({ text }) => text));
  return passages.map(({ label, text }, index) => {
    const said = answer.passages[index];
    return {
      ...{ label, text },
      correction: said && !said.isRight ? said.text : "",
      isStale: said?.isRight === true && !stands.has(text),
    };
  });
}

/** People as an editor types them: one on a line, the name first and the post behind a blank. */
export const peopleIn = (typed: string): { name: string; post: string }[] =>
  typed.split("\n").flatMap((line) => {
    const [name = "", ...post] = line.trim().split(/[\s，,]+/);
    return name === "" ? [] : [{ name, post: post.join(" ") }];
  });
