import ts from "typescript";
import { describe, expect, it } from "vitest";
import { purePaths } from "#operations/checks/rooms.ts";
import { closureOf, type SourceFile, sourceFiles } from "./sourceFiles.ts";

/** Packages that compute and do nothing else. */
const purePackages = new Set(["zod", "pinyin-pro", "opencc-js/t2cn", "qrcode", "diff"]);

/** A digest of a given text computes as well; chance, keys and random bytes of the same module do not count. */
const isDigestOnly = ({ text }: SourceFile) =>
  /import \{ createHash \} from "node:crypto"/.test(text);

const mayUse = (entry: string, closure: readonly string[]) =>
  purePackages.has(entry) ||
  (entry === "node:crypto" &&
    closure
      .map((name) => sourceFiles.get(name))
      .filter((file) => file?.imports.some(({ target }) => target === entry))
      .every((file) => file && isDigestOnly(file)));

/** Modules that promise to be pure: by their name, or by the room they stand in. */
const isPure = (name: string) =>
  !name.startsWith("tests/") && purePaths.some((path) => path.test(name));

const impureGlobals = new Set(["process", "fetch", "console", "setTimeout", "setInterval"]);

/** What in this node reaches outside: a clock, chance, the environment, the network or the console. */
function effectOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && impureGlobals.has(node.text)) {
    const parent = node.parent;
    const isName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent);
    return isName ? undefined : node.text;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) {
    return "new Date()";
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === "Date.now" || text === "Math.random" || text.startsWith("crypto.")) return text;
  }
  return undefined;
}

function effectsIn(file: SourceFile): string[] {
  const effects: string[] = [];
  const visit = (node: ts.Node): void => {
    const effect = effectOf(node);
    if (effect) effects.push(effect);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return effects;
}

const rules = [...sourceFiles.values()].filter((file) => isPure(file.name));

describe("rules, wires, views and decisions", () => {
  it("exist", () => {
    expect(rules.length).toBeGreaterThan(10);
  });

  it.each(rules.map((file) => file.name))("%s is pure, with all it imports", (name) => {
    const closure = [...closureOf(name)];
    const foreign = closure.filter((entry) => !sourceFiles.has(entry) && !mayUse(entry, closure));
    expect(foreign).toEqual([]);
    const effects = closure.flatMap((entry) => {
      const file = sourceFiles.get(entry);
      return file ? effectsIn(file).map((effect) => `${entry}: ${effect}`) : [];
    });
    expect(effects).toEqual([]);
  });
});
