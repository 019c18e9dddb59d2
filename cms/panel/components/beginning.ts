import { getTranslation, type I18nClient } from "@payloadcms/translations";
import type { SanitizedCollectionConfig, TextareaField, TextField } from "payload";

export type Beginning = {
  collection: string;
  field: string;
  label: string;
  help: string;
  maxLength?: number;
};

/** The one field that a document of the collection begins with: its title. */
export const beginning = (
  collection: SanitizedCollectionConfig,
  i18n: Pick<I18nClient, "fallbackLanguage" | "language" | "t">,
): Beginning => {
  const { useAsTitle } = collection.admin;
  const field = collection.flattenedFields.find(
    (candidate): candidate is (TextField | TextareaField) & typeof candidate =>
      (candidate.type === "text" || candidate.type === "textarea") && candidate.name === useAsTitle,
  );
  if (!field) throw new Error(`${collection.slug} has no title to begin with`);
  const say = (words: unknown) =>
    getTranslation(words as Parameters<typeof getTranslation>[0], i18n as never) as string;
  return {
    collection: collection.slug,
    field: field.name,
    label: say(field.label || field.name),
    help: say(field.admin?.description ?? ""),
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
  };
};
