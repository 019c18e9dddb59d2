import type { Block, Field } from "payload";
import { cleanText } from "#leaves/cleanText.ts";
import { isDangerousHref } from "../body/safeHref.ts";
import { byline, personName } from "../personName.ts";
import { webAddress } from "../webAddress.ts";
import { wording } from "../wording.ts";
import { cleanJson, cleanRichText } from "./cleanRichText.ts";
import { fieldsBeside } from "./fieldsBeside.ts";
import { isRow, type Row } from "./isRow.ts";

type Problem = { path: string; message: string };

type Walk = {
  /** Blocks that a rich text may hold. */
  blocks: readonly Block[];
  /** Whether spaces at the ends stay, because somebody is still typing. */
  edges: boolean;
  problems: Problem[];
};

const cleanAddress = (value: string, path: string, { problems }: Walk): string => {
  if (isDangerousHref(value)) problems.push({ path, message: wording.problems.linkDangerous });
  return webAddress(value) ?? cleanText(value);
};

const cleanOne = (value: unknown, field: Field, path: string, walk: Walk): unknown => {
  if (value === null || value === undefined) return value;
  if (typeof value !== "string") {
    walk.problems.push({ path, message: wording.problems.notText });
    return undefined;
  }
  if (field.custom?.isWebAddress === true) return cleanAddress(value, path, walk);
  if (field.custom?.isPersonName === true && !walk.edges) return personName(value);
  if (field.custom?.isByline === true && !walk.edges) return byline(value);
  return cleanText(value, { lines: field.type === "textarea", edges: walk.edges });
};

const cleanList = (values: unknown[], field: Field, path: string, walk: Walk): unknown[] =>
  values
    .map((value, index) => cleanOne(value, field, `${path}.${index}`, walk))
    .filter((value) => value !== "" && value !== null && value !== undefined);

const cleanValue = (value: unknown, field: Field, path: string, walk: Walk): unknown => {
  switch (field.type) {
    case "text":
    case "textarea":
    case "email":
      return "hasMany" in field && field.hasMany && Array.isArray(value)
        ? cleanList(value, field, path, walk)
        : cleanOne(value, field, path, walk);
    case "json":
      return cleanJson(value);
    case "richText":
      return cleanRichText(value, {
        cleanBlock: (fields) => {
          const block = walk.blocks.find(({ slug }) => slug === fields.blockType);
          return block
            ? cleanRow(fields, block.fields, `${path}.`, walk)
            : (cleanJson(fields) as Row);
        },
        danger: () => walk.problems.push({ path, message: wording.problems.linkDangerous }),
      });
    case "group":
      return isRow(value) ? cleanRow(value, field.fields, `${path}.`, walk) : value;
    case "array":
      return Array.isArray(value)
        ? value.map((row, index) =>
            isRow(row) ? cleanRow(row, field.fields, `${path}.${index}.`, walk) : row,
          )
        : value;
    default:
      return value;
  }
};

function cleanRow(row: Row, fields: readonly Field[], at: string, walk: Walk): Row {
  const clean = { ...row };
  const visit = (field: Field): void => {
    const beside = fieldsBeside(field);
    if (beside) beside.forEach(visit);
    else if ("name" in field && clean[field.name] !== undefined) {
      clean[field.name] = cleanValue(clean[field.name], field, `${at}${field.name}`, walk);
    }
  };
  fields.forEach(visit);
  return clean;
}

/**
 * Rule C31: a document as it comes in, with every text of it cleaned as its field asks, blank entries of lists left out and
 * web addresses put right; and what must not be saved at all, not even in a draft: addresses that could run something, and
 * values that are no text where one belongs.
 */
export const cleanDocument = (
  data: Row,
  facts: { fields: readonly Field[]; blocks: readonly Block[]; edges: boolean },
): { data: Row; problems: Problem[] } => {
  const walk: Walk = { blocks: facts.blocks, edges: facts.edges, problems: [] };
  return { data: cleanRow(data, facts.fields, "", walk), problems: walk.problems };
};
