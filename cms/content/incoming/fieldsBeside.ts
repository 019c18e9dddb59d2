import type { Field } from "payload";

/** What a field lays out that holds no data of its own: the fields inside, whose data lie beside. Undefined for all others. */
export const fieldsBeside = (field: Field): readonly Field[] | undefined => {
  if (field.type === "tabs")
    return field.tabs.map((tab) =>
      "name" in tab && tab.name
        ? ({ type: "group", name: tab.name, fields: tab.fields } as Field)
        : ({ type: "row", fields: tab.fields } as Field),
    );
  if (field.type === "row" || field.type === "collapsible") return field.fields;
  return field.type === "group" && !("name" in field) ? field.fields : undefined;
};
