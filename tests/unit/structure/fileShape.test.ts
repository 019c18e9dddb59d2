import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./sourceFiles.ts";

const files = [...sourceFiles.values()];
const longest = 250;
const longestTest = 400;
const vague = /(^|\/)(utils?|helpers?|misc|common|shared)(\.|\/)/i;

/**
 * The only readers of `process.env`: the environment itself, what hands it on to child processes, and the one
 * place where Next replaces `process.env.NEXT_RUNTIME` while it builds.
 */
const mayReadEnvironment = (name: string) =>
  name === "cms/leaves/environment.ts" ||
  name.startsWith("cms/operations/") ||
  name.startsWith("tests/") ||
  name === "cms/instrumentation.ts";

function readsEnvironment(file: SourceFile): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.getText() === "process.env") {
      // Writing a variable for a child or for a library is not reading one.
      const access = node.parent;
      const isWrite =
        ts.isPropertyAccessExpression(access) &&
        ts.isBinaryExpression(access.parent) &&
        access.parent.left === access;
      if (!isWrite) found = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

const isBarrel = (file: SourceFile) =>
  path.posix.basename(file.name).startsWith("index.ts") ||
  (file.tree.statements.length > 0 &&
    file.tree.statements.every(
      (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
    ));

describe("source files", () => {
  it(`have at most ${longest} lines, tests ${longestTest}`, () => {
    const limitOf = (name: string) => (name.startsWith("tests/") ? longestTest : longest);
    const long = files.filter((file) => file.text.split("\n").length > limitOf(file.name) + 1);
    expect(long.map((file) => file.name)).toEqual([]);
  });

  it("say first that they are the browser's, where they say it at all", () => {
    const late = files.filter(({ text }) => /\n\(?["']use client["']\)?;/.test(text));
    expect(late.map((file) => file.name)).toEqual([]);
  });

  it("are no barrels", () => {
    expect(files.filter(isBarrel).map((file) => file.name)).toEqual([]);
  });

  it("have names that say what is in them", () => {
    expect(files.filter((file) => vague.test(file.name)).map((file) => file.name)).toEqual([]);
  });

  it("read the environment only through operations", () => {
    const readers = files.filter(
      (file) => !mayReadEnvironment(file.name) && readsEnvironment(file),
    );
    expect(readers.map((file) => file.name)).toEqual([]);
  });
});
