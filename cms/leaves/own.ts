/**
 * What a table holds under a name that came from outside. Plain indexing also finds what every object inherits, such as
 * `constructor`.
 */
export const own = <V>(table: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
