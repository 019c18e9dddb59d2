import type { FlattenedField } from "payload";

/** Dotted paths of the fields that name a picture of the library, inside groups and rows of lists too. */
export const pictureFieldPaths = (fields: readonly FlattenedField[], prefix = ""): string[] =>
  fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    if (field.type === "upload" && field.relationTo === "media") return [path];
    return "flattenedFields" in field ? pictureFieldPaths(field.flattenedFields, `${path}.`) : [];
  });
