import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // A hotline is printed with the hyphen that readers type.
      "tel-non-breaking": "off",
      // A headline is as long as the newsroom wrote it.
      "long-title": "off",
      // Focal points and seats on the wall of districts are data, so they stand in the markup.
      "no-inline-style": "off",
      // The boxes of a ballot are answers to one question and share its name.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
      // How React writes attributes and empty elements: other taste, same document.
      "attr-case": "off",
      "attribute-boolean-style": "off",
      "void-style": "off",
    },
  }),
);

/** Astro puts the style of its island element before the first island, in the body, where browsers take it too. */
const islandStyle = /<style>astro-island[^<]*<\/style>/g;

/** What the Nu Html Checker says on top, as far as it can be said without Java. */
const contentFaults: Readonly<Record<string, RegExp>> = {
  "itemprop without an item": /^(?!.*<html[^>]*\sitemscope)(?=.*\sitemprop=)/s,
  "dt without dd": /<\/dt>\s*<\/(?:div|dl)>/,
};

/** Headings that skip a level, as “h1 → h3”. */
const skippedLevels = (html: string): string[] => {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`h${before} → h${level}`] : [];
  });
};

/** What a validator has to say against pages: file, line, rule and reason, one line each. */
export async function markupProblems(
  pages: readonly { file: string; html: string }[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const { file, html } of pages) {
    const { results } = await validator.validateString(html.replace(islandStyle, ""), file);
    for (const { messages } of results)
      for (const { line, ruleId, message } of messages)
        problems.push(`${file}:${line} ${ruleId}: ${message}`);
    for (const [fault, pattern] of Object.entries(contentFaults))
      if (pattern.test(html)) problems.push(`${file}: ${fault}`);
    for (const jump of skippedLevels(html)) problems.push(`${file}: ${jump}`);
  }
  return problems;
}
