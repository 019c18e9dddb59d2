/** What Payload compares a field with in PostgreSQL; a shape on a map is not among them. */
const operators = new Set([
  "equals",
  "not_equals",
  "in",
  "not_in",
  "exists",
  "like",
  "not_like",
  "contains",
  "greater_than",
  "greater_than_equal",
  "less_than",
  "less_than_equal",
]);

/** Conditions inside conditions; the panel's filters need three. */
const deepest = 8;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !(value instanceof Date) && !Array.isArray(value);

/** Compared with is a value or a list of values, never a further question. */
const isValue = (value: unknown): boolean =>
  Array.isArray(value) ? !value.some((one) => isPlain(one) || Array.isArray(one)) : !isPlain(value);

type IsOpen = (path: string) => boolean;

const inCondition = (path: string, condition: unknown, isOpen: IsOpen): string | undefined => {
  const isSound =
    isPlain(condition) &&
    Object.entries(condition).every(
      ([operator, value]) => operators.has(operator) && isValue(value),
    );
  return isSound && isOpen(path) ? undefined : path;
};

/** The first path in a filter that may not be asked for; undefined when the whole filter may. Rule A22. */
export const refusedInWhere = (where: unknown, isOpen: IsOpen, depth = 0): string | undefined => {
  if (where === undefined || where === null) return undefined;
  if (!isPlain(where) || depth > deepest) return "where";
  for (const [key, value] of Object.entries(where)) {
    const refused =
      /^(?:and|or)$/i.test(key) && Array.isArray(value)
        ? value.map((part) => refusedInWhere(part, isOpen, depth + 1)).find(Boolean)
        : inCondition(key, value, isOpen);
    if (refused !== undefined) return refused;
  }
  return undefined;
};

/** The first path that may not put documents in order; undefined when all may. Rule A22. */
export const refusedInSort = (sort: unknown, isOpen: IsOpen): string | undefined => {
  if (sort === undefined || sort === null || sort === "") return undefined;
  const paths = Array.isArray(sort) ? sort : [sort];
  const refused = paths.find((path) => typeof path !== "string" || !isOpen(path.replace(/^-/, "")));
  return refused === undefined ? undefined : String(refused);
};
