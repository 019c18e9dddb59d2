import { found } from "../found.ts";
import type { Check } from "../view.ts";

const vague = /近日|日前|近期|前不久|不久前|最近/g;

/** Rule N33: a case study is read for years and says when. Words of people are theirs. */
export const vagueDate: Check = ({ fields, story }) =>
  story.kind === "cases"
    ? fields
        .filter(({ role }) => role === "paragraph" || role === "summary" || role === "deck")
        .flatMap((field) =>
          [...field.text.matchAll(vague)]
            .filter(({ index }) => {
              const before = field.text.slice(0, index);
              return before.lastIndexOf("“") <= before.lastIndexOf("”");
            })
            .map((match) =>
              found(
                "vague-date",
                { field, from: match.index, to: match.index + match[0].length },
                { why: "案例会长期留存，请写明日期。" },
              ),
            ),
        )
    : [];
