import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./sourceFiles.ts";

const starters = new Set([
  "spawn",
  "spawnSync",
  "execFile",
  "execFileSync",
  "exec",
  "execSync",
  "fork",
]);

/** Calls that start a program, with `promisify` and without. */
const isStart = (node: ts.CallExpression): boolean => {
  const called = ts.isCallExpression(node.expression)
    ? node.expression.arguments[0]
    : node.expression;
  return called !== undefined && ts.isIdentifier(called) && starters.has(called.text);
};

const namesEnvironment = (node: ts.CallExpression) =>
  node.arguments.some((argument) => /\benv\b/.test(argument.getText()));

function startsWithoutEnvironment(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isStart(node) && !namesEnvironment(node))
      found.push(node.getText().slice(0, 60));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const product = [...sourceFiles.values()].filter(
  ({ name, imports }) =>
    !name.startsWith("tests/") &&
    imports.some(({ target }) => target === "node:child_process" || target === "child_process"),
);

describe("programs that are started", () => {
  it("are looked at", () => {
    expect(product.length).toBeGreaterThan(3);
  });

  it("are given an environment: by default it would be all of ours, with every secret in it", () => {
    const found = product.flatMap(({ name, tree }) =>
      startsWithoutEnvironment(tree).map((call) => `${name}: ${call}`),
    );
    expect(found).toEqual([]);
  });
});
