import type { FlattenedField } from "payload";
import { idOf } from "#content/body/sources.ts";

type Row = Readonly<Record<string, unknown>>;

/** Collections whose names are a part of what refers to them. */
const namingCollections = ["places", "topics", "partners"] as const;
export type NamingCollection = (typeof namingCollections)[number];

/** What of a document can be looked for. */
export type Written = {
  /** Values of short fields, of which people know the sounds: titles and names. */
  names: { text: string; isPersonName: boolean }[];
  lines: string[];
  refersTo: { collection: NamingCollection; id: number | string }[];
};

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Names of fields of blocks that are no words. */
const notWords = new Set(["id", "blockName", "blockType", "url", "type", "relationTo"]);

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!isRow(value)) return [];
  if ("root" in value) return linesOfBody(value.root);
  return Object.entries(value).flatMap(([name, inner]) =>
    notWords.has(name) ? [] : wordsIn(inner),
  );
}

/** Lines of rich text: runs of one line stay together, whatever marks they have. */
function linesOfBody(node: unknown): string[] {
  if (!isRow(node)) return [];
  if (isRow(node.fields) && !/link$/.test(String(node.type))) return wordsIn(node.fields);
  const children = listOf(node.children ?? []).filter(isRow);
  const isLine = children.some(({ type }) => type === "text");
  return isLine ? [runOf(node)] : children.flatMap(linesOfBody);
}

const runOf = (node: Row): string =>
  typeof node.text === "string"
    ? node.text
    : listOf(node.children ?? [])
        .filter(isRow)
        .map(runOf)
        .join("");

/** Whether everybody who reads a document reads this field: a hit tells a value as well as showing it does (rule A22). */
const isOpen = (field: FlattenedField): boolean =>
  !("hidden" in field && field.hidden) && !("access" in field && field.access?.read);

const isNaming = (name: unknown): name is NamingCollection =>
  namingCollections.some((one) => one === name);

/** Reads what can be looked for in a document by the fields of its collection. */
export function textOfDocument(fields: readonly FlattenedField[], document: Row): Written {
  const found: Written = { names: [], lines: [], refersTo: [] };
  const read = (own: readonly FlattenedField[], row: Row): void => {
    for (const field of own.filter(isOpen)) readField(field, row[field.name]);
  };
  const readField = (field: FlattenedField, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (field.type === "text") {
      const isPersonName = field.custom?.isPersonName === true || field.name === "names";
      for (const text of wordsIn(value)) found.names.push({ text, isPersonName });
    } else if (field.type === "textarea") found.lines.push(...wordsIn(value));
    else if (field.type === "richText") found.lines.push(...wordsIn(value));
    else if (field.type === "relationship" && isNaming(field.relationTo)) {
      for (const one of listOf(value)) {
        const id = idOf(one);
        if (id !== undefined) found.refersTo.push({ collection: field.relationTo, id });
      }
    } else if ("flattenedFields" in field)
      for (const row of listOf(value).filter(isRow)) read(field.flattenedFields, row);
  };
  read(fields, document);
  return found;
}
