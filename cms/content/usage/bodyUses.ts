import type { Block, Field } from "payload";

const fieldUse = (field: Field, target: string): string[] => {
  if (field.type === "row" || field.type === "collapsible")
    return field.fields.flatMap((one) => fieldUse(one, target));
  if (field.type !== "relationship" && field.type !== "upload") return [];
  if (![field.relationTo].flat().includes(target as never)) return [];
  const value = `@.${field.name}${field.hasMany ? "[*]" : ""}`;
  return Array.isArray(field.relationTo)
    ? [`(${value}.relationTo == $target && ${value}.value == $id)`]
    : [`${value} == $id`];
};

/**
 * A jsonpath that finds, in a body as the editor stores it, where a document of `target` is named: in the fields of the newsroom's
 * blocks, and in links. It takes `$id` and `$target`. Throws for a block that names documents from inside a list.
 */
export const bodyUses = (blocks: readonly Block[], target: string): string => {
  const nested = blocks.find(({ fields }) =>
    fields.some(
      (field) =>
        field.type === "array" && field.fields.some((one) => fieldUse(one, target).length > 0),
    ),
  );
  if (nested) throw new Error(`uses inside a list of the block ${nested.slug} are not found`);
  const uses = blocks.flatMap(({ fields }) => fields.flatMap((field) => fieldUse(field, target)));
  return `$.**.fields ? (${[...uses, "(@.doc.relationTo == $target && @.doc.value == $id)"].join(" || ")})`;
};
