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

/** What editors call a field of a collection or global. */
export function fieldLabel(payload: Payload, slug: string, field: string): string {
  const config =
    configOf(payload, slug) ?? payload.config.globals.find((global) => global.slug === slug);
  return fieldName(config?.flattenedFields ?? [], field);
}

/** How editors know a document: 案例“……”. */
export function nameInPanel(payload: Payload, collection: string, doc: object): string {
  const config = configOf(payload, collection);
  const kind = inChinese(config?.labels.singular as Words) ?? collection;
  const titleField = config?.admin.useAsTitle ?? "id";
  const title = new Map(Object.entries(doc)).get(titleField);
  return `${kind}“${title || wording.unnamed}”`;
}
