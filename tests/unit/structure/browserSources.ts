import path from "node:path";
import { inlineScripts as scripts } from "#site/inlineScripts.ts";
import { closureOf, type SourceFile, sourceFiles } from "./sourceFiles.ts";

const island = /<(\w+)\s+client:/g;
const script = /<script>([\s\S]*?)<\/script>/g;
const imported = /import\(?\s*"([^"]+)"/g;

/** Files with which an Astro component starts something in the browser: its islands, and what its scripts import. */
function startedBy({ name, text, imports, tree }: SourceFile): string[] {
  const islands = [...text.matchAll(island)].flatMap(([, component]) => {
    const line = new RegExp(`import ${component} from "([^"]+)"`).exec(tree.text)?.[1];
    return imports.filter(({ target }) => line && target.endsWith(path.posix.basename(line)));
  });
  const scripts = [...text.matchAll(script)]
    .flatMap(([, code = ""]) => [...code.matchAll(imported)])
    .map(([, specifier = ""]) => path.posix.join(path.posix.dirname(name), specifier));
  return [...islands.map(({ target }) => target), ...scripts];
}

/** Every source file of ours that runs in readers' browsers, by its path in the repository. */
export function browserSources(): string[] {
  const entries = [...sourceFiles.values()]
    .filter(({ name }) => name.endsWith(".astro"))
    .flatMap(startedBy);
  const reached = new Set(entries.flatMap((entry) => [...closureOf(entry)]));
  return [...reached].filter((name) => sourceFiles.has(name)).sort();
}

/** Scripts that stand in the pages as they are, by a name that no file has. */
export const inlineScripts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(scripts).map(([name, code]) => [`inline/${name}.js`, code]),
);
