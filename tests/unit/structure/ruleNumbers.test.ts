import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root, type SourceFile, sourceFiles } from "./sourceFiles.ts";

const books = readdirSync(path.join(root, "cms"), { recursive: true, encoding: "utf8" })
  .filter((name) => path.basename(name) === "rules.md" && !/node_modules|\.next/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(root, "cms", name), "utf8") }));

const numbersIn = (text: string) => text.match(/\b[A-Z]\d+\b/g) ?? [];
const defined = books.flatMap(({ text }) =>
  [...text.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, number = ""]) => number),
);

/** Numbers that follow one another, as prose and comments write them: `A11,\n * A13 and A16`, `V50–V65`. */
const list = String.raw`(?:[\s*/,–]|\band\b|\bto\b|\bor\b|\b[A-Z]\d+\b)+`;
const inProse = new RegExp(String.raw`\brules?(${list})`, "gi");
const inTitle = new RegExp(String.raw`^${list}|\(${list}\)`, "g");

/** What tests say of themselves. */
function titlesOf(file: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:describe|it|test)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) found.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

const citedIn = (file: SourceFile): string[] => [
  ...[...file.text.matchAll(inProse)].flatMap(([, numbers = ""]) => numbersIn(numbers)),
  ...(file.name.startsWith("tests/") ? titlesOf(file) : []).flatMap((title) =>
    (title.match(inTitle) ?? []).flatMap(numbersIn),
  ),
];

describe("numbers of rules", () => {
  it("stand for one rule each", () => {
    expect(books.length).toBeGreaterThan(1);
    expect(defined.filter((number, index) => defined.indexOf(number) !== index)).toEqual([]);
  });

  it("are those of a rule wherever code and tests cite them", () => {
    const all = new Set(defined);
    const cited = [...sourceFiles.values()].flatMap((file) =>
      citedIn(file).map((number) => ({ file: file.name, number })),
    );
    expect(cited.length).toBeGreaterThan(300);
    expect(cited.filter(({ number }) => !all.has(number))).toEqual([]);
  });

  it("are those of a rule wherever rules refer to one another", () => {
    const all = new Set(defined);
    const cited = books.flatMap(({ name, text }) =>
      [...text.matchAll(/\b[ACHJKLPTV]\d+\b/g)].map(([number]) => ({ name, number })),
    );
    expect(cited.filter(({ number }) => !all.has(number))).toEqual([]);
  });
});
