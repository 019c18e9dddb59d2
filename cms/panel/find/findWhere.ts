import type { Where } from "payload";

/** What somebody typed into a list's search, or into the filter of its title. */
export type Typed = { part: "title" | "text"; typed: string };

/** Asks for a field's words; what may stand for anything in SQL stands for itself. */
const wordOperators = ["like", "contains", "not_like"] as const;
const escaped = (value: string): string => value.replace(/[\\%_]/g, "\\$&");

type Condition = Readonly<Record<string, unknown>>;
const isCondition = (value: unknown): value is Condition =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wordsAsTyped = (condition: Condition): Condition =>
  Object.fromEntries(
    Object.entries(condition).map(([operator, value]) => [
      operator,
      typeof value === "string" && wordOperators.some((one) => one === operator)
        ? escaped(value)
        : value,
    ]),
  );

/** What is looked for by a condition of one operator alone. */
const typedIn = (condition: unknown, operators: readonly string[]): string | undefined => {
  if (!isCondition(condition)) return undefined;
  const [[operator, value] = [], ...others] = Object.entries(condition);
  const isWords = operator !== undefined && operators.includes(operator);
  return isWords && others.length === 0 && typeof value === "string" && value.trim() !== ""
    ? value
    : undefined;
};

/** What was typed into the search of a list, which Payload makes a choice of: each field that is searched, with the same words. */
function searchedFor(parts: readonly Where[], fields: readonly string[]): string | undefined {
  const typed = parts.map((part) => {
    const [[field, condition] = [], ...others] = Object.entries(part);
    const isOne = field !== undefined && others.length === 0 && fields.includes(field);
    return isOne ? typedIn(condition, ["like"]) : undefined;
  });
  const [first] = typed;
  return parts.length === fields.length && typed.every((one) => one === first) ? first : undefined;
}

/** The same question, with what is looked for by its words asked of `find` (rule F12). */
export async function findWhere(
  where: Where,
  {
    title,
    searched,
    find,
  }: { title: string; searched: readonly string[]; find: (typed: Typed) => Promise<number[]> },
): Promise<Where> {
  const among = async (typed: Typed): Promise<Where> => ({ id: { in: await find(typed) } });
  const inPart = async ([field, condition]: [string, unknown]): Promise<Where> => {
    if (/^(?:and|or)$/i.test(field) && Array.isArray(condition)) {
      const typed = /^or$/i.test(field) ? searchedFor(condition, searched) : undefined;
      if (typed !== undefined) return among({ part: "text", typed });
      return { [field]: await Promise.all(condition.map(inWhere)) };
    }
    const typed = field === title ? typedIn(condition, ["like", "contains"]) : undefined;
    if (typed !== undefined) return among({ part: "title", typed });
    return { [field]: isCondition(condition) ? wordsAsTyped(condition) : condition } as Where;
  };
  const inWhere = async (one: Where): Promise<Where> => {
    const parts = await Promise.all(Object.entries(one).map(inPart));
    return parts.length === 1 && parts[0] ? parts[0] : { and: parts };
  };
  return Object.keys(where).length === 0 ? where : inWhere(where);
}

/** The same question, with the words of every filter as they were typed, and nothing asked of a search. */
export const asTyped = (where: Where): Promise<Where> =>
  findWhere(where, { title: "", searched: [], find: async () => [] });
