import ts from "typescript";
import { expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./sourceFiles.ts";

const opens = /^(?:pg\.)?(?:Pool|Client|DatabaseClient)$/;

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
