import { foundIn } from "../found.ts";
import { sharedWith } from "../reading/shingles.ts";
import type { Check } from "../view.ts";

const most = 0.6;

/** Rule N43: a paragraph that stands nearly so in another text of ours. */
export const copied: Check = ({ fields, known }) =>
  fields
    .filter(({ role }) => role === "paragraph")
    .flatMap((field) => {
      const shared = sharedWith(field.text, known.shingles);
      return shared && shared.share >= most
        ? [foundIn("copied", field, { why: `这一段与《${shared.title}》大致相同。` })]
        : [];
    });
