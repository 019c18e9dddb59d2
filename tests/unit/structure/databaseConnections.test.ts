import ts from "typescript";
import { expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./sourceFiles.ts";

const opens = /^(?:pg\.)?(?:Pool|Client|DatabaseClient)$/;

const mayOpen = new Set([
  "tests/harness/openPool.ts",
  // About the limits themselves.
  "tests/integration/operations/databaseLimits.test.ts",
  "tests/unit/structure/databaseConnections.test.ts",
]);

/** Places that open a connection or a pool without the limits of `databaseLimits`. */
function withoutLimits(file: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isOpening = ts.isNewExpression(node) && opens.test(node.expression.getText());
    const isAdapter = ts.isCallExpression(node) && node.expression.getText() === "postgresAdapter";
    if ((isOpening || isAdapter) && !node.getText().includes("databaseLimits("))
      found.push(`${file.name}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

it("every connection to the database has limits, so that a server that hangs is an error", () => {
  const product = [...sourceFiles.values()].filter(({ name }) => !name.startsWith("tests/"));
  expect(product.filter(({ text }) => text.includes("databaseLimits(")).length).toBeGreaterThan(2);
  expect(product.flatMap(withoutLimits)).toEqual([]);
});

it("every pool listens to what breaks while it is idle, so that a database that ends does not end its process", () => {
  // Payload opens its own pools; whoever starts a Payload listens to them.
  const opening = [...sourceFiles.values()].filter(({ text }) => /new (?:pg\.)?Pool\(/.test(text));
  const product = opening.filter(({ name }) => !name.startsWith("tests/"));
  expect(product.length).toBeGreaterThan(1);
  expect(product.filter(({ text }) => !/pool\.on\("error"/.test(text))).toEqual([]);
  // Tests have one way to open one.
  const tests = opening.filter(({ name }) => name.startsWith("tests/"));
  expect(tests.map(({ name }) => name).filter((name) => !mayOpen.has(name))).toEqual([]);
});
