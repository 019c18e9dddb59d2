import type { Finding } from "../finding.ts";
import { found, foundIn } from "../found.ts";
import { type Check, fieldAt } from "../view.ts";

const spoken = /[：，]“[^”]{12,}”/;
const label = /主持人|记者|问|答|旁白|受访|嘉宾|居民|业主/;

/** Rule N34: a quotation set large says who speaks, and who speaks is somebody whom the text or the newsroom knows. */
export const quoteSpeaker: Check = (view) =>
  view.story.speakers.flatMap(({ path, name, words }): Finding[] => {
    const field = fieldAt(view, path);
    if (!field) return [];
    if (name === "") {
      const isSpoken = view.fields.some(
        ({ role, text }) =>
          role === "paragraph" && spoken.test(text) && text.includes(words.slice(0, 12)),
      );
      return isSpoken ? [foundIn("quote-speaker", field, { why: "引语没有写明是谁说的。" })] : [];
    }
    if (label.test(name) || view.known.people.has(name)) return [];
    const isNamed =
      view.story.credits.some((credit) => credit.name === name) ||
      view.fields.some((other) => other.path !== path && other.text.includes(name));
    if (isNamed) return [];
    const why = `“${name}”在正文、署名和编辑部资料里都没有。`;
    return [found("quote-speaker", { field, from: 0, to: field.text.length }, { why })];
  });
