import { cleanText } from "#leaves/cleanText.ts";
import { isDangerousHref, safeHref } from "../body/safeHref.ts";
import { isRow, type Row } from "./isRow.ts";

/** A value of the database's JSON with every text cleaned; line breaks stay. */
export const cleanJson = (value: unknown): unknown => {
  if (typeof value === "string") return cleanText(value, { lines: true });
  if (Array.isArray(value)) return value.map(cleanJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanJson(part)]));
};

/** What is done with the fields of a block, which the caller knows. */
export type CleanBlock = (fields: Row) => Row;

/**
 * An editor state with clean words and sound links; `danger` is told every address that must not be saved. Rules C31 and B2.
 */
export const cleanRichText = (
  state: unknown,
  { cleanBlock, danger }: { cleanBlock: CleanBlock; danger: (href: string) => void },
): unknown => {
  const cleanLink = (fields: Row): Row => {
    if (typeof fields.url !== "string") return fields;
    if (isDangerousHref(fields.url)) danger(fields.url);
    return { ...fields, url: safeHref(fields.url) ?? cleanText(fields.url) };
  };
  const clean = (node: unknown): unknown => {
    if (!isRow(node)) return node;
    const { type, text, fields, children } = node;
    return {
      ...node,
      ...(typeof text === "string" && { text: cleanText(text, { edges: true }) }),
      ...(isRow(fields) && { fields: type === "block" ? cleanBlock(fields) : cleanLink(fields) }),
      ...(Array.isArray(children) && { children: children.map(clean) }),
    };
  };
  return isRow(state) && isRow(state.root) ? { ...state, root: clean(state.root) } : state;
};
