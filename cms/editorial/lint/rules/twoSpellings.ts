import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { isHan, isHomophone, isLookalike } from "../reading/characters.ts";
import type { Check, ReadField } from "../view.ts";
import { isProse } from "../view.ts";
import { postWords, surnames } from "./nameContext.ts";

const introduced = new RegExp(`(?:${postWords})(?:之一)?(\\p{Script=Han}{3})`, "gu");
const follows =
  /^(?:说|告诉|介绍|表示|认为|坦言|回忆|称|笑|道|和|与|、|，|。|：|（|是|在|把|带|每|也|主动|上门|发现|正|又|一|等|向|作|从|曾|今|站|来|去|到|拿|当|做|负责|”|$)/;

type Named = { name: string; field: ReadField; from: number };

/** People whom the text introduces by post and name, as far as that can be told without knowing them. */
const introducedIn = (field: ReadField): Named[] =>
  [...field.text.matchAll(introduced)].flatMap((match) => {
    const name = match[1] ?? "";
    const from = match.index + match[0].length - name.length;
    const isName =
      surnames.has(name[0] ?? "") && follows.test(field.text.slice(from + 3, from + 5));
    return isName ? [{ name, field, from }] : [];
  });

const differsAt = (one: string, other: string): number | undefined => {
  const places = [0, 1, 2].filter((at) => one[at] !== other[at]);
  return places.length === 1 ? places[0] : undefined;
};

/** Rule N17: somebody whom the text introduces is spelled one way. The later spelling is pointed at, where the two sound or look alike. */
export const twoSpellings: Check = ({ fields, known }) => {
  const people = new Map<string, Named>();
  const introducedNames = fields.filter(isProse).flatMap(introducedIn);
  for (const one of introducedNames) if (!people.has(one.name)) people.set(one.name, one);
  const names = [...people.values()].filter(({ name }) => !known.people.has(name));
  return names.flatMap((first): Finding[] =>
    fields.filter(isProse).flatMap((field) => {
      const found_: Finding[] = [];
      for (let at = 0; at + 3 <= field.text.length; at += 1) {
        const typed = field.text.slice(at, at + 3);
        const differing = differsAt(first.name, typed);
        if (differing === undefined || differing === 0) continue;
        const earlier =
          fields.indexOf(field) < fields.indexOf(first.field) ||
          (field === first.field && at < first.from);
        const wrong = typed[differing] ?? "";
        const right = first.name[differing] ?? "";
        const isAlike = isHan(wrong) && (isHomophone(wrong, right) || isLookalike(wrong, right));
        if (earlier || !isAlike || !follows.test(field.text.slice(at + 3, at + 5))) continue;
        const why = `前文写作“${first.name}”，请核对是否同一人。`;
        found_.push(
          found("two-spellings", { field, from: at, to: at + 3 }, { why, fix: first.name }),
        );
      }
      return found_;
    }),
  );
};
