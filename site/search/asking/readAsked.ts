import { paths } from "#leaves/paths.ts";
import { wordsOfQuery } from "../fold.ts";
import { answersOnPage, queryLimits, type SearchAsk, sorts } from "./searchAnswer.ts";

/** What a reader asks of the search page by its address. */
export type Asked = {
  query: string;
  kind?: string | undefined;
  street?: string | undefined;
  year?: string | undefined;
  sort: (typeof sorts)[number];
  /** From 1. */
  page: number;
};

/** Pages of answers that can be turned to; who looks further narrows the question. */
export const mostPages = 50;

/** The question in the query of an address; undefined where nothing is asked. */
export function readAsked(parameters: URLSearchParams): Asked | undefined {
  const text = (name: string) => {
    const value = [...(parameters.get(name) ?? "").trim()]
      .slice(0, queryLimits.characters)
      .join("");
    return value === "" ? undefined : value;
  };
  const query = text("q");
  // What nobody sees, or quotes alone, ask nothing.
  if (query === undefined || wordsOfQuery(query).length === 0) return undefined;
  const page = Number(parameters.get("page") ?? 1);
  return {
    query,
    ...{ kind: text("kind"), street: text("street"), year: text("year") },
    sort: sorts.find((sort) => sort === parameters.get("sort")) ?? "best",
    page: Number.isInteger(page) ? Math.min(mostPages, Math.max(1, page)) : 1,
  };
}

/** What the answers of one page are. */
export const askOf = ({ query, kind, street, year, sort, page }: Asked): SearchAsk => ({
  ...{ query, sort, from: (page - 1) * answersOnPage, most: answersOnPage },
  ...(kind && { kind }),
  ...(street && { street }),
  ...(year && { year }),
});

/** The address of a question. */
export function askedAddress({ query, kind, street, year, sort, page }: Asked): string {
  const parameters = new URLSearchParams({ q: query });
  for (const [name, value] of Object.entries({ kind, street, year }))
    if (value !== undefined) parameters.set(name, value);
  if (sort !== "best") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  return `${paths.search()}?${parameters}`;
}
