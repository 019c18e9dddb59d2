import type { Payload } from "payload";
import { fieldName } from "#people/fieldName.ts";
import { wording } from "./wording.ts";

type Words = Record<string, string> | string | false | undefined | ((...args: never[]) => string);

const inChinese = (words: Words): string | undefined => {
  if (typeof words === "string") return words;
  return typeof words === "object" ? (words.zh ?? words.en) : undefined;
};

const configOf = (payload: Payload, collection: string) =>
  payload.config.collections.find(({ slug }) => slug === collection);

/** What editors call a field of a collection. */
export function fieldLabel(payload: Payload, collection: string, field: string): string {
  return fieldName(configOf(payload, collection)?.flattenedFields ?? [], field);
}

/** How editors know a document: 案例“……”. */
export function nameInPanel(payload: Payload, collection: string, doc: object): string {
  const config = configOf(payload, collection);
  const kind = inChinese(config?.labels.singular as Words) ?? collection;
  const titleField = config?.admin.useAsTitle ?? "id";
  const title = new Map(Object.entries(doc)).get(titleField);
  return `${kind}“${title || wording.unnamed}”`;
}
