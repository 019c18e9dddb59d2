import type { Block, Field } from "payload";
import { isOfCalendar } from "#leaves/shanghaiTime.ts";
import { wording } from "../wording.ts";
import { fieldsBeside } from "./fieldsBeside.ts";
import { isRow, type Row } from "./isRow.ts";

type Problem = { path: string; message: string };
type Walk = { blocks: readonly Block[]; problems: Problem[] };

/** More characters than any title, name or address has, and fewer than an index of the database takes (2,704 bytes). */
const longestIndexed = 400;

/** Parts inside parts that a running text may have; lists in lists need a dozen. */
const deepestText = 100;

const isNode = (node: unknown, depth = 0): boolean => {
  if (!isRow(node) || depth > deepestText) return false;
  const { children = [], fields = {}, type } = node;
  return (
    typeof type === "string" &&
    isRow(fields) &&
    Array.isArray(children) &&
    children.every((child) => isNode(child, depth + 1))
  );
};

/** A running text as the editor's state; Payload also reads it as one text of JSON. */
const stateOf = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return value === "" ? null : JSON.parse(value);
  } catch {
    return value;
  }
};

/** A document by its number, or with the collection that it is of; the document itself, too. */
const isNamed = (value: unknown): boolean =>
  isRow(value)
    ? (value.value ?? null) === null || isNamed(value.value)
    : typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));

const isPlain = (value: unknown): boolean =>
  value === null || typeof value !== "object" || value instanceof Date;

/** A time that the calendar has, as ISO 8601 writes it or as a date; nothing, too. A number is none: 5 would be a day in 1970. */
const isMoment = (value: unknown): boolean =>
  value === null ||
  value === "" ||
  ((typeof value === "string" ? isOfCalendar(value) : value instanceof Date) &&
    !Number.isNaN(new Date(value as string | Date).getTime()));

const isIndexed = (field: Field): boolean =>
  ("index" in field && field.index === true) || ("unique" in field && field.unique === true);

/** Rows of an array; Payload's panel says `0` for none. */
const rowsOf = (value: unknown): unknown =>
  value === null || value === 0 || value === "0" || value === "" ? [] : value;

const shapeNode = (node: Row, path: string, walk: Walk): Row => {
  const { type, fields, children } = node;
  const block =
    type === "block" && isRow(fields)
      ? walk.blocks.find(({ slug }) => slug === fields.blockType)
      : undefined;
  return {
    ...node,
    ...(block && { fields: shapeRow(fields as Row, block.fields, `${path}.`, walk) }),
    ...(Array.isArray(children) && {
      children: children.map((child) => shapeNode(child, path, walk)),
    }),
  };
};

const shapeValue = (value: unknown, field: Field, path: string, walk: Walk): unknown => {
  const wrong = (message: string = wording.problems.shape) => {
    walk.problems.push({ path, message });
    return value;
  };
  switch (field.type) {
    case "group":
      return isRow(value) ? shapeRow(value, field.fields, `${path}.`, walk) : wrong();
    case "array": {
      const rows = rowsOf(value);
      if (!Array.isArray(rows) || !rows.every(isRow)) return wrong();
      return rows.map((row, index) => shapeRow(row, field.fields, `${path}.${index}.`, walk));
    }
    case "richText": {
      const state = stateOf(value);
      if (state === null) return null;
      if (!isRow(state) || !isNode(state.root)) return wrong();
      return { ...state, root: shapeNode(state.root as Row, path, walk) };
    }
    case "relationship":
    case "upload":
      if (value === null || value === "") return value;
      if (Array.isArray(value) !== (field.hasMany === true)) return wrong();
      return [value].flat().every(isNamed) ? value : wrong();
    case "text":
    case "email": {
      const isMany = "hasMany" in field && field.hasMany === true;
      if (isMany && value !== null && !Array.isArray(value)) return wrong();
      const length = typeof value === "string" && isIndexed(field) ? [...value].length : 0;
      return length > longestIndexed
        ? wrong(wording.tooLong({ length, limit: longestIndexed }))
        : value;
    }
    case "date":
      return isMoment(value) ? value : wrong(wording.problems.notDay);
    case "checkbox":
    case "number":
    case "select":
    case "radio": {
      const isMany = "hasMany" in field && field.hasMany === true;
      if (isMany && !Array.isArray(value)) return value === null ? value : wrong();
      return (isMany ? [value].flat() : [value]).every(isPlain) ? value : wrong();
    }
    default:
      return value;
  }
};

function shapeRow(row: Row, fields: readonly Field[], at: string, walk: Walk): Row {
  const shaped = { ...row };
  const visit = (field: Field): void => {
    const beside = fieldsBeside(field);
    if (beside) beside.forEach(visit);
    else if ("name" in field && shaped[field.name] !== undefined) {
      shaped[field.name] = shapeValue(shaped[field.name], field, `${at}${field.name}`, walk);
    }
  };
  fields.forEach(visit);
  return shaped;
}

/**
 * Rule C33: a document as it comes in, held against the shape of its fields before anything else looks at it: rows where
 * rows belong, nodes in a running text, names of documents in relations, and no text longer than an index takes. Nothing
 * in place of rows is no rows; what has another shape is a problem.
 */
export const shapeOf = (
  data: Row,
  facts: { fields: readonly Field[]; blocks: readonly Block[] },
): { data: Row; problems: Problem[] } => {
  const walk: Walk = { blocks: facts.blocks, problems: [] };
  return { data: shapeRow(data, facts.fields, "", walk), problems: walk.problems };
};
