import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { spellChinese } from "#leaves/spellChinese.ts";
import { makePlainIndex } from "#site/search/plain/makePlainIndex.ts";
import { plainHeadPath } from "#site/search/plain/plainFiles.ts";
import { searchTextsWire } from "#site/search/searchText.wire.ts";
import { searchTextsPath } from "#site/search/textFiles.ts";

const isTexts = (name: string) => /^texts(-.+)?\.json$/.test(name);

/**
 * Writes the files with which a browser searches a plain tree by itself (rule F10), made from the texts that lie in it. `web` needs none of them, so the press
 * makes none: a new story would change hundreds.
 */
export async function writePlainSearch(tree: string): Promise<void> {
  const first = `${path.basename(searchTextsPath)}.json`;
  const names = (await readdir(path.join(tree, path.dirname(searchTextsPath)))).filter(isTexts);
  const files: z.output<typeof searchTextsWire>[] = [];
  const hash = createHash("sha256");
  let synonyms: string[][] = [];
  for (const name of names.sort()) {
    const text = await readFile(path.join(tree, path.dirname(searchTextsPath), name), "utf8");
    hash.update(text);
    const file = searchTextsWire.parse(JSON.parse(text));
    files.push(file);
    if (name === first) synonyms = file.synonyms;
  }
  const folder = `/search/${hash.digest("hex").slice(0, 16)}/`;
  mkdirSync(path.join(tree, folder, "pages"), { recursive: true });
  const put = (file: string, content: unknown) =>
    writeFileSync(path.join(tree, file), JSON.stringify(content));
  const head = makePlainIndex({
    documents: files.flatMap(({ documents }) => documents),
    synonyms,
    folder,
    spell: (text, options) => spellChinese(text, options).flat(),
    put,
  });
  put(plainHeadPath, head);
}
