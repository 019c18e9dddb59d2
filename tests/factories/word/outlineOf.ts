import { plainText } from "#content/body/plainText.ts";
import type { Inline } from "#content/body.wire.ts";
import type { WordStory } from "#intake/word/story/wordStory.ts";

const marked = (runs: readonly Inline[]): string =>
  runs
    .map((run) => {
      const text = plainText([run]);
      if (run.href !== undefined) return `[${text}](${run.href})`;
      return run.bold ? `**${text}**` : text;
    })
    .join("");

const words = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join("|");

/** A body as lines that people can read, for golden ones. */
export const outlineOf = (body: WordStory["body"]): string[] =>
  body.flatMap((node): string[] => {
    switch (node.type) {
      case "heading":
        return [`${"#".repeat(node.level)} ${marked(node.children)}`];
      case "paragraph":
        return [marked(node.children)];
      case "quote":
        return [`> ${marked(node.children)}`];
      case "list":
        return node.items.map((item, index) =>
          node.ordered ? `${(node.start ?? 1) + index}. ${marked(item)}` : `- ${marked(item)}`,
        );
      case "table":
        return [
          `表 ${words(node.caption, node.heads)}`,
          ...node.rows.map((row) => `| ${row.join(" | ")} |`),
        ];
      case "picture":
        return [`图 ${words(node.picture.alt, node.picture.caption, node.picture.credit)}`.trim()];
      default:
        return [node.type];
    }
  });
