/** The Chinese label of a field of a client's configuration, wherever tabs and groups put it. */
export function fieldLabel(fields: readonly object[], name: string): string | undefined {
  for (const field of fields) {
    const {
      tabs,
      fields: inner,
      label,
    } = field as {
      tabs?: object[];
      fields?: object[];
      label?: string | { zh?: string };
    };
    if ("name" in field && field.name === name) return typeof label === "object" ? label.zh : label;
    const found = fieldLabel([...(tabs ?? []), ...("name" in field ? [] : (inner ?? []))], name);
    if (found !== undefined) return found;
  }
  return undefined;
}
