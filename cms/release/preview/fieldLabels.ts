import type { FlattenedField } from "payload";
import { fieldName } from "#people/fieldName.ts";

const last = (name: string): string => name.split(" > ").at(-1) ?? name;

const within = (fields: readonly FlattenedField[], prefix: string): [string, string][] =>
  fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    const inner = "flattenedFields" in field ? within(field.flattenedFields, `${path}.`) : [];
    return [[path, last(fieldName(fields, field.name))] as [string, string], ...inner];
  });

/** What editors call every field, by its path without the numbers of rows: 标题, or 姓名 inside 署名. */
export const fieldLabels = (fields: readonly FlattenedField[]): Record<string, string> =>
  Object.fromEntries(within(fields, ""));
