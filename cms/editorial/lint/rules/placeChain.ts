import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { PlaceMention } from "../reading/placeIndex.ts";
import type { Check, View } from "../view.ts";

const isWithin = (inner: PlaceMention, outer: PlaceMention): boolean =>
  inner.codes.some((code) => outer.codes.some((above) => code.startsWith(above)));

const isHigher = (outer: PlaceMention, inner: PlaceMention): boolean =>
  outer.codes.every((above) => inner.codes.every((code) => above.length < code.length));

/** The places above one, for saying where it lies. */
const aboveOf = ({ codes }: PlaceMention, length: number, view: View): string =>
  [...new Set(codes.map((code) => view.known.placeNames.get(code.slice(0, length)) ?? ""))]
    .filter(Boolean)
    .slice(0, 3)
    .join("、");

/** Rule N19: of places written one behind the other, the later lies in the earlier. Of places with one name, one that does is enough. */
export const placeChain: Check = (view) =>
  view.fields.flatMap((field) =>
    field.mentions.flatMap((inner): Finding[] => {
      const outer = field.mentions.find(
        ({ to }) => to === inner.from || (to === inner.from - 1 && field.text[to] === "的"),
      );
      if (!outer || !isHigher(outer, inner) || isWithin(inner, outer)) return [];
      const where = aboveOf(inner, outer.codes[0]?.length ?? 6, view);
      const why = `地点库中，${inner.name}不在${outer.name}${where ? `，而在${where}` : ""}。`;
      return [found("place-chain", { field, from: outer.from, to: inner.to }, { why })];
    }),
  );
