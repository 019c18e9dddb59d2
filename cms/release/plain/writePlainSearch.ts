import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Converter } from "opencc-js/t2cn";
import { spellChinese } from "#leaves/spellChinese.ts";
import { makePlainIndex } from "#site/search/plain/makePlainIndex.ts";
import { plainHeadPath } from "#site/search/plain/plainFiles.ts";
import { searchTextsWire } from "#site/search/searchText.wire.ts";
import { searchTextsPath } from "#site/search/textFiles.ts";

/**
 * Writes the files with which a browser searches a plain tree by itself (rule F10), made from the texts that lie in it. `web` needs none of them, so the press
 * makes none: a new story would change hundreds.
 */
export async function writePlainSearch(tree: string): Promise<void> {
  const read = async (file: string) => {
    const text = await readFile(path.join(tree, file), "utf8");
    return { text, ...searchTextsWire.parse(JSON.parse(text)) };
  };
  const first = await read(`${searchTextsPath}.json`);
  const files = [first];
  for (const part of first.parts) files.push(await read(part));
  const hash = createHash("sha256");
  for (const { text } of files) hash.update(text);
  const folder = `/search/${hash.digest("hex").slice(0, 16)}/`;
  mkdirSync(path.join(tree, folder, "pages"), { recursive: true });
  const put = (file: string, content: unknown) =>
    writeFileSync(path.join(tree, file), JSON.stringify(content));
  const head = makePlainIndex({
    documents: files.flatMap(({ documents }) => documents),
    synonyms: first.synonyms,
    folder,
    spell: (text, options) => spellChinese(text, options).flat(),
    simplified: Converter({ from: "tw", to: "cn" }),
    put,
  });
  put(plainHeadPath, head);
}
