import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One import of a source file. `target` is a repository path, or a package name for code that is not ours. */
export type Import = { target: string; isOurs: boolean; isTypeOnly: boolean };

export type SourceFile = {
  /** Path in the repository, with `/`. */
  name: string;
  text: string;
  imports: readonly Import[];
  /** Parsed code; of an Astro page, its front matter. */
  tree: ts.SourceFile;
};

/** Folder of the repository. */
export const root = path.resolve(import.meta.dirname, "../../..");
const folders = ["cms", "site", "seed", "tests"];
const generated = ["cms/.next/", "cms/migrations/", "cms/payload-types.ts", "cms/next-env.d.ts"];
const importMap = "importMap.js";

const isSource = (name: string) =>
  /\.(ts|tsx|mjs|astro)$/.test(name) &&
  !name.endsWith(importMap) &&
  !generated.some((start) => name.startsWith(start));

/** The code of an Astro page stands between its first two fences. */
const codeOf = (name: string, text: string) =>
  name.endsWith(".astro") ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "") : text;

function resolve(from: string, specifier: string): Omit<Import, "isTypeOnly"> {
  if (specifier.startsWith(".")) {
    return { target: path.posix.join(path.posix.dirname(from), specifier), isOurs: true };
  }
  const room = /^#([^/]+)\/(.*)$/.exec(specifier);
  if (!room) return { target: specifier, isOurs: false };
  const [, name, rest] = room;
  const folder = folders.includes(name ?? "") ? name : `cms/${name}`;
  return { target: `${folder}/${rest}`, isOurs: true };
}

const isTypeOnlyImport = (node: ts.ImportDeclaration) => {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
};

function importsOf(name: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ ...resolve(name, specifier.text), isTypeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function read(name: string): SourceFile {
  const text = readFileSync(path.join(root, name), "utf8");
  const tree = ts.createSourceFile(
    name.endsWith(".astro") ? `${name}.tsx` : name,
    codeOf(name, text),
    ts.ScriptTarget.Latest,
    true,
  );
  return { name, text, tree, imports: importsOf(name, tree) };
}

const namesBelow = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"));

/** Every source file that people write, by its path. */
export const sourceFiles: ReadonlyMap<string, SourceFile> = new Map(
  folders
    .flatMap(namesBelow)
    .filter(isSource)
    .sort()
    .map((name) => [name, read(name)]),
);

/** All that a file needs when it runs: our files and packages, itself included; type imports do not run. */
export function closureOf(name: string): Set<string> {
  const seen = new Set<string>();
  const visit = (current: string): void => {
    if (seen.has(current)) return;
    seen.add(current);
    for (const { target, isTypeOnly } of sourceFiles.get(current)?.imports ?? []) {
      if (!isTypeOnly) visit(target);
    }
  };
  visit(name);
  return seen;
}
