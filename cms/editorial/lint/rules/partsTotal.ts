import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { sentencesOf } from "../reading/clauses.ts";
import { quantitiesIn } from "../reading/quantities.ts";
import type { Check } from "../view.ts";

/** Rule N14: parts named after 其中 are not more than the whole; shares that are listed as all come to 100. */
export const partsTotal: Check = ({ fields }) =>
  fields.flatMap((field) =>
    sentencesOf(field.text).flatMap(({ from, text }): Finding[] => {
      const quantities = quantitiesIn(text);
      const shares = quantities.filter(({ measure }) => measure === "%");
      const sum = shares.reduce((total, { value }) => total + value, 0);
      const last = quantities.at(-1);
      if (
        last &&
        shares.length >= 3 &&
        /分别|占比|占/.test(text) &&
        !/增长|下降|提高|提升|满意|同比|环比/.test(text) &&
        sum > 90 &&
        sum < 110 &&
        Math.abs(sum - 100) > 1
      ) {
        const place = { field, from: from + (shares[0]?.from ?? 0), to: from + last.to };
        return [
          found("parts-total", place, { why: `各项占比相加为${Math.round(sum * 10) / 10}%。` }),
        ];
      }
      const at = text.indexOf("其中");
      const whole = quantities.filter(({ to }) => to <= at).at(-1);
      if (at < 0 || !whole || whole.isAbout) return [];
      const parts = quantities.filter(
        ({ from: begin, measure, isAbout }) => begin > at && measure === whole.measure && !isAbout,
      );
      const partsSum = parts.reduce((total, { value }) => total + value, 0);
      const isWhole =
        parts.length >= 2 && /[分包括]|各|余下/.test(text.slice(0, at)) && partsSum !== whole.value;
      if (parts.length === 0 || (partsSum <= whole.value && !isWhole)) return [];
      const place = { field, from: from + whole.from, to: from + whole.to };
      return [
        found("parts-total", place, {
          why: `其中各项相加为${partsSum}，总数写的是${whole.printed}。`,
        }),
      ];
    }),
  );
