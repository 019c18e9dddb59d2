import type { BodyNode } from "./body.wire.ts";

type Table = Extract<BodyNode, { type: "table" }>;

/** Whether a cell names its column or its row (`scope`); undefined for one that is neither. */
export const scopeOf = (
  heads: Table["heads"],
  at: { row: number; column: number },
): "col" | "row" | undefined => {
  if (at.row === 0 && (heads === "row" || heads === "both")) return "col";
  return at.column === 0 && (heads === "column" || heads === "both") ? "row" : undefined;
};
