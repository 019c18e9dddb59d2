import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { Check } from "../view.ts";

/** Rule N20: an organisation is named in full before it is called by its short name. */
export const orgShort: Check = ({ fields, known }) => {
  const running = fields.filter(({ role }) => role === "paragraph" || role === "spoken");
  return known.shortForms.flatMap(({ name, short }): Finding[] => {
    for (const field of running) {
      const full = field.text.indexOf(name);
      const at = field.text.replaceAll(name, "　".repeat(name.length)).indexOf(short);
      if (at >= 0 && (full < 0 || at < full)) {
        const why = `“${short}”首次出现前应先写全称“${name}”。`;
        return [found("org-short", { field, from: at, to: at + short.length }, { why })];
      }
      if (full >= 0) return [];
    }
    return [];
  });
};
