/** A document as a save finds or leaves it, by field. */
export type Doc = Readonly<Record<string, unknown>>;

/** The save that made a document what it is. */
export type LastSave = { form: string | null; account: number | null; at: string };

/** Written by the system with every save, and told apart by nobody. */
const own = new Set([
  "id",
  "createdAt",
  "updatedAt",
  "createdBy",
  "savedBy",
  "_status",
  "deletedAt",
]);

/** A form sends nothing, an empty text or an empty list for what is not there. */
const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && !Array.isArray(value) && Object.values(value).every(isBlank));

const isSameInstant = (one: unknown, other: unknown): boolean =>
  typeof one === "string" &&
  typeof other === "string" &&
  /^\d{4}-\d\d-\d\dT/.test(one) &&
  Date.parse(one) === Date.parse(other);

const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other || isSameInstant(one, other) || (isBlank(one) && isBlank(other))) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Doc, other as Doc];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    isSame(left[key], right[key]),
  );
};

/** Fields of `names` whose text differs, in their order. Rule Y2. */
export const differingFields = (facts: { names: readonly string[]; sent: Doc; stands: Doc }) =>
  facts.names.filter((name) => !own.has(name) && !isSame(facts.sent[name], facts.stands[name]));

/** Whether a save moves a document: live, off the site, into the bin or out of it. */
export const isMoved = (sent: Doc, stands: Doc): boolean =>
  ["_status", "deletedAt"].some((name) => !isSame(sent[name], stands[name]));

/** Whether somebody saved since the form began, other than the form itself. Rules Y1 and Y4. */
export const isStale = (facts: {
  base: string;
  form?: string | undefined;
  stands: string;
  last?: LastSave | undefined;
}): boolean => {
  const { base, form, stands, last } = facts;
  if (isSame(base, stands)) return false;
  return !(form !== undefined && last?.form === form && isSame(last.at, stands));
};
