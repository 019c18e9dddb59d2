/** A value of a closed list with the Chinese label that people see. */
export type Option<V extends string = string> = { readonly value: V; readonly label: string };

/** The literal values of a list of options, as a non-empty tuple that `z.enum` takes. */
export const valuesOf = <const O extends readonly [Option, ...Option[]]>(options: O) =>
  options.map((option) => option.value) as [O[number]["value"], ...O[number]["value"][]];

/** The Chinese label of a value; the value itself when the list does not hold it. */
export const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;
