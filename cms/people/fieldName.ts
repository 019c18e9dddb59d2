import type { FlattenedField } from "payload";
import { isChinese } from "./isChinese.ts";
import { wording } from "./wording.ts";

type Translate = { t?: unknown; i18n?: unknown };

const wordsOf = (label: unknown, translate: Translate): unknown => {
  if (typeof label === "function") return translate.t ? label(translate) : undefined;
  return typeof label === "object" && label !== null ? (label as { zh?: unknown }).zh : label;
};

const partsOf = (
  fields: readonly FlattenedField[],
  [name, ...rest]: readonly string[],
  translate: Translate,
): string[] => {
  if (name === undefined) return [];
  const field = fields.find((one) => one.name === name);
  if (!field) return [];
  const label = wordsOf("label" in field ? field.label : undefined, translate);
  const row = field.type === "array" && /^\d+$/.test(rest[0] ?? "") ? rest[0] : undefined;
  return [
    ...(isChinese(label) ? [label] : []),
    ...(row === undefined ? [] : [wording.requests.row(Number(row) + 1)]),
    ...("flattenedFields" in field
      ? partsOf(field.flattenedFields, row === undefined ? rest : rest.slice(1), translate)
      : []),
  ];
};

/**
 * What editors call the field at a dotted path of a document (`credits.0.name`): 署名 > 第 1 行 > 姓名. A field of an account that the
 * collection does not list, such as its password, has a name of its own; what has no Chinese name at all is “这一项”.
 */
export const fieldName = (
  fields: readonly FlattenedField[],
  path: string,
  translate: Translate = {},
): string =>
  partsOf(fields, path.split("."), translate).join(" > ") ||
  (Object.hasOwn(wording.requests.unlisted, path)
    ? wording.requests.unlisted[path as keyof typeof wording.requests.unlisted]
    : wording.requests.nameless);
