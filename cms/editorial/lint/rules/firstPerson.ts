import { found } from "../found.ts";
import type { Check } from "../view.ts";

const ours = /我(?:省|市|区|县|街道|镇|社区|村|办)(?!们|别|域|分)/g;

/** Rule N45: a newspaper is nobody's office. Words of people are theirs. */
export const firstPerson: Check = ({ fields }) =>
  fields
    .filter(({ role }) => role !== "spoken" && role !== "quotation" && role !== "byline")
    .flatMap((field) =>
      [...field.text.matchAll(ours)]
        .filter(({ index }) => {
          const before = field.text.slice(0, index);
          return before.lastIndexOf("“") <= before.lastIndexOf("”");
        })
        .map((match) =>
          found(
            "first-person",
            { field, from: match.index, to: match.index + match[0].length },
            { why: "来稿口吻，请改为具体地名。" },
          ),
        ),
    );
