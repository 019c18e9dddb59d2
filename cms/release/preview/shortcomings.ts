import type { FlattenedField } from "payload";
import type { Picture } from "#content/media.wire.ts";
import { pictureOf } from "#content/picture.ts";
import { relationPaths } from "#content/usage/relationPaths.ts";
import { isPublicCollection, unshowable } from "#edition/unshowable.ts";
import { wording as editionWording } from "#edition/wording.ts";
import { fieldName } from "#people/fieldName.ts";
import type { PreviewJob } from "./job.ts";
import { wording } from "./wording.ts";

const pictureIn =
  (told: PreviewJob["told"]) =>
  (id: number | string): Picture | undefined => {
    const json = told[`media/${id}`];
    return json === undefined ? undefined : pictureOf(JSON.parse(json));
  };

const unshowableIn = (job: PreviewJob, fields: readonly FlattenedField[]) => {
  const { subject: collection, row: doc, told } = job;
  if (!isPublicCollection(collection)) return [];
  const pictures = relationPaths([...fields], "media").map(({ path }) => path);
  try {
    return unshowable({ collection, doc, pictures, picture: pictureIn(told) });
  } catch {
    // What its mapping breaks on is no text of a field.
    return [];
  }
};

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0);

/** Rule D4: what keeps a document from being published as it is, in words, each once. */
export function shortcomings(job: PreviewJob, fields: readonly FlattenedField[]): string[] {
  const found = unshowableIn(job, fields);
  const isFound = (name: string) => found.some(({ path }) => path.split(".")[0] === name);
  const blank = job.required
    .filter((name) => isBlank(job.row[name]) && !isFound(name))
    .map((path) => ({ path, message: editionWording.problems.empty }));
  const lines = [...found, ...blank]
    // It is made from the title.
    .filter(({ path }) => path !== "slug")
    .map(({ path, message }) => wording.shortcoming({ field: fieldName(fields, path), message }));
  return [...new Set(lines)];
}
