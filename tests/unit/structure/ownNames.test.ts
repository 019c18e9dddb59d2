import ts from "typescript";
import { expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./sourceFiles.ts";

/** Questions `name in table` whose name is computed: they find what every object inherits, too. */
function computedIn(file: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      !ts.isStringLiteralLike(node.left) &&
      !ts.isPrivateIdentifier(node.left)
    )
      found.push(`${file.name}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

it("tables are asked for own names only, by Object.hasOwn, a Map or own()", () => {
  const product = [...sourceFiles.values()].filter(({ name }) => !name.startsWith("tests/"));
  expect(product.flatMap(computedIn)).toEqual([]);
});
