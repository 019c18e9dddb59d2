import type { SearchAnswer } from "#site/search/asking/searchAnswer.wire.ts";
import { queries } from "./queries.ts";

/** Answers on the first page of a phone that a reader looks at. */
export const looked = 3;

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? Number.NaN;
export const round = (value: number, digits = 0) => Number(value.toFixed(digits));

export async function ask(
  origin: string,
  query: string,
): Promise<{ answer: SearchAnswer; ms: number }> {
  const began = performance.now();
  const response = await fetch(`${origin}/search/results.json?q=${encodeURIComponent(query)}`);
  const answer = (await response.json()) as SearchAnswer;
  return { answer, ms: performance.now() - began };
}

type Asked = { query: string; count: number; ms: number };

export const quantileOf = (times: readonly Asked[], part: number) =>
  round(
    quantile(
      times.map(({ ms }) => ms),
      part,
    ),
    1,
  );

/** Asks everything once, one after another: what took longest first, and what is not among the first answers. */
export async function askAll(origin: string, runs: readonly { query: string }[]) {
  const missed: string[] = [];
  const times: Asked[] = [];
  for (const [query, url] of queries) {
    const { answer, ms } = await ask(origin, query);
    times.push({ query, count: answer.count, ms });
    if (!answer.hits.slice(0, looked).some((hit) => hit.url === url)) missed.push(query);
  }
  for (const { query } of runs) {
    const { answer, ms } = await ask(origin, query);
    times.push({ query, count: answer.count, ms });
  }
  return { missed, times: times.sort((one, other) => other.ms - one.ms) };
}
