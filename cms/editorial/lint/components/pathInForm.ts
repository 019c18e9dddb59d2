type Field = { type?: string; name?: string; fields?: Field[]; tabs?: Field[] };

const holds = (fields: readonly Field[], name: string): boolean =>
  fields.some((field) =>
    field.name !== undefined ? field.name === name : holds(field.fields ?? field.tabs ?? [], name),
  );

/** Which tab of a form holds a field, counted from nought; undefined for fields outside the tabs. */
export const tabOfField = (fields: readonly object[], path: string): number | undefined => {
  const [name = ""] = path.split(/[.:/]/);
  for (const { type, tabs = [] } of fields as readonly Field[]) {
    if (type !== "tabs") continue;
    const at = tabs.findIndex((tab) =>
      tab.name !== undefined ? tab.name === name : holds(tab.fields ?? [], name),
    );
    if (at >= 0) return at;
  }
  return undefined;
};

/** Ids under which the panel may have put a field, the nearest first: what has no input of its own stands in one that has. */
export const idsOfField = (path: string): string[] => {
  const parts = path.split(".");
  return parts.flatMap((_, dropped) => {
    const kept = parts.slice(0, parts.length - dropped);
    const row =
      /^\d+$/.test(kept.at(-1) ?? "") && `${kept.slice(0, -1).join(".")}-row-${kept.at(-1)}`;
    return [`field-${kept.join("__")}`, ...(row ? [row] : [])];
  });
};
