import { readFileSync } from "node:fs";

/** README's guide to running the product, from its heading to the next. */
export function guideText(): string {
  const text = readFileSync("README.md", "utf8");
  const start = text.indexOf("## Running it for real\n");
  return text.slice(start, text.indexOf("\n## ", start + 1));
}

/** The blocks of commands that are typed one after the other; examples stand in blocks of another kind. */
export const guideBlocks = (): string[] =>
  [...guideText().matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block);
