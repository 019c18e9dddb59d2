import { fileLimits } from "./fileRules.ts";
import type { StoredFile } from "./recommendation.wire.ts";
import { formProblems } from "./wording.ts";

/** A place for a file in a form: the document is 0, pictures are 1 to 9. */
export const pictureSlots = Array.from({ length: fileLimits.pictures }, (_, index) => index + 1);

/** What is said of the picture in each place. */
export type TypedPictures = Record<number, { caption: string; by: string; agreed: string }>;

/** What is wrong, by the name of the field, in Chinese. */
export type FieldProblems = Partial<Record<string, string>>;

/** A file that lies in the store, and its place in the form. */
export type PlacedFile = Omit<StoredFile, "caption" | "by" | "agreed"> & { slot: number };

/** What is said of pictures, of a form's fields as they came. */
export const typedPictures = (fields: ReadonlyMap<string, string>): TypedPictures => {
  const text = (name: string) => fields.get(name) ?? "";
  const said = (slot: number) => ({
    caption: text(`caption${slot}`),
    by: text(`by${slot}`),
    agreed: text(`agreed${slot}`),
  });
  return Object.fromEntries(pictureSlots.map((slot) => [slot, said(slot)]));
};

type Agreed = StoredFile["agreed"] | undefined;
const agreedOf = (said: string | undefined): Agreed =>
  said === "yes" || said === "no" || said === "nobody" ? said : undefined;

/** Rules O15 and O17: files of a form with what was said of them; what is wrong with them is put to `problems`. */
export function describedFiles(
  files: readonly PlacedFile[],
  pictures: TypedPictures,
  problems: FieldProblems,
): StoredFile[] {
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > fileLimits.formBytes)
    problems.files = formProblems.tooLarge;
  return files.map(({ slot, ...file }) => {
    if (slot === 0) return { ...file, caption: "", by: "", agreed: "nobody" as const };
    const { caption = "", by = "", agreed: said } = pictures[slot] ?? {};
    const agreed = agreedOf(said);
    if (!agreed) problems[`agreed${slot}`] = formProblems.agreed;
    return { ...file, caption, by, agreed: agreed ?? ("no" as const) };
  });
}
