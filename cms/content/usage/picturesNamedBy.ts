import type { Field, FlattenedField } from "payload";
import { idOf } from "../body/sources.ts";
import { bodyBlocks } from "../bodyBlocks.ts";
import { idsAt, relationPaths } from "./relationPaths.ts";

type Id = number | string;

const pictureFields = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === "row" || field.type === "collapsible") return pictureFields(field.fields);
    return field.type === "upload" && field.relationTo === "media" ? [field.name] : [];
  });

const fieldsOfBlock = new Map(bodyBlocks.map(({ slug, fields }) => [slug, pictureFields(fields)]));

/** Every block of a running text names pictures in fields of its own; what stands in no known block is shown to nobody. */
const inBody = (value: unknown): Id[] => {
  if (Array.isArray(value)) return value.flatMap(inBody);
  if (typeof value !== "object" || value === null) return [];
  const { blockType } = value as { blockType?: unknown };
  const names = fieldsOfBlock.get(String(blockType)) ?? [];
  return Object.entries(value).flatMap(([name, inner]) =>
    names.includes(name) ? [inner].flat().flatMap((one) => idOf(one) ?? []) : inBody(inner),
  );
};

/** Ids of the pictures that a document or a global, as stored, names: in its fields, in rows of lists, in its running text. */
export const picturesNamedBy = (doc: unknown, fields: readonly FlattenedField[]): Set<Id> => {
  const bodies = fields.filter(({ type }) => type === "richText").map(({ name }) => name);
  const texts = Object.entries(doc ?? {}).filter(([name]) => bodies.includes(name));
  return new Set([
    ...idsAt(doc, relationPaths(fields, "media"), "media"),
    ...texts.flatMap(([, body]) => inBody(body)),
  ]);
};
