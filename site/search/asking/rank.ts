import { workerPosts } from "#content/vocabulary.ts";
import type { Around } from "./aroundName.ts";
import type { SearchAsk } from "./searchAnswer.ts";
import type { Facet } from "./searchAnswer.wire.ts";

/** What answers can be narrowed by. Pages that have all of it in common share one: ten thousand answers are counted by some hundred of these. */
export type Traits = { readonly kind: string; readonly street: string; readonly year: string };

/** Gives pages what they have in common. */
export function traitsBook(): (page: { kind: string; street: string; day: string }) => Traits {
  const book = new Map<string, Traits>();
  return ({ kind, street, day }) => {
    const year = day.slice(0, 4);
    const key = `${kind}\n${street}\n${year}`;
    const traits = book.get(key) ?? { kind, street, year };
    book.set(key, traits);
    return traits;
  };
}

/** What is remembered of a page to put it in order. */
export type Known = {
  traits: Traits;
  day: string;
  /** Order among the pages of one day. */
  order: string;
};

/** Where a word of a query stands on a page: its title, what is said around it, or its text. */
export type Standing = "title" | "head" | "text";

const worth: Record<Standing, number> = { title: 8, head: 3, text: 1 };
/** A page that is called so, or begins so, and people, places and topics before what is told of them. */
const [called, begins, isHub] = [100, 20, 10];

const hubs = new Set<string>([
  "街道",
  "社区",
  "专题",
  "作者",
  ...workerPosts.map(({ label }) => label),
]);

/** Whether a page is called as the query says, or only begins so. */
export type Called = "so" | "begins" | undefined;

/** How a page is called to a query that stands first at a place in its title. */
export function calledBy(
  title: { length: number; around: Around | undefined },
  query: { at: number; length: number },
): Called {
  const [before, behind] = title.around ?? [0, 0];
  const end = query.at + query.length;
  const isWhole = end === title.length || end === title.length - behind;
  if (isWhole && (query.at === 0 || query.at === before)) return "so";
  return query.at === 0 ? "begins" : undefined;
}

/** What each word of a query is worth where it stands. */
export const worthOf = (standing: Standing): number => worth[standing];

/** What is added for a page that has all words in its title, and is called so. */
export const titleWorth = ({ traits }: Known, name: Called): number =>
  (name === "so" ? called : name === "begins" ? begins : 0) + (hubs.has(traits.kind) ? isHub : 0);

/** What is added for a page of the site that is called otherwise as well, by what stands beside its title: 公告 is 项目发布. */
export const alsoWorth = ({ traits }: Known, query: string): number =>
  traits.kind === "栏目" && [...query].length > 1 ? isHub : 0;

const filters = ["kind", "street", "year"] as const;
type Filter = (typeof filters)[number];

/** Whether a page is among what is chosen, but for one of the choices; undefined where there is no other. */
function passing(ask: SearchAsk, without?: Filter) {
  const chosen = filters.filter((filter) => filter !== without && ask[filter] !== undefined);
  if (chosen.length === 0) return undefined;
  return (traits: Traits) => chosen.every((filter) => traits[filter] === ask[filter]);
}

/** Order of days and addresses; ten thousand of them by the rules of a language would take longer than the search. */
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** How many pages of a list have the same in common. */
function countTraits(found: readonly { known: Known }[]): ReadonlyMap<Traits, { count: number }> {
  const counts = new Map<Traits, { count: number }>();
  for (const { known } of found) {
    const counted = counts.get(known.traits);
    if (counted) counted.count += 1;
    else counts.set(known.traits, { count: 1 });
  }
  return counts;
}

/** Values of what was found, those that most have first. */
function facet(found: ReturnType<typeof countTraits>, ask: SearchAsk, filter: Filter): Facet {
  const passes = passing(ask, filter);
  const counts = new Map<string, number>();
  for (const [traits, { count }] of found) {
    const value = traits[filter];
    if (value && (!passes || passes(traits))) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const all = [...counts].map(([value, count]) => ({ value, count }));
  return filter === "year"
    ? all.sort((one, other) => other.value.localeCompare(one.value))
    : all.sort((one, other) => other.count - one.count || one.value.localeCompare(other.value));
}

/** Up to so many places in a list are kept while the others are looked at; more are found sooner by sorting all. */
const mostKept = 200;

/** The first of a list in an order: a page has twenty, and putting ten thousand in order takes longer than finding them. */
function firstOf<T>(list: readonly T[], most: number, order: (one: T, other: T) => number): T[] {
  if (most > mostKept) return [...list].sort(order).slice(0, most);
  const kept: T[] = [];
  for (const one of list) {
    const last = kept[most - 1];
    if (last !== undefined && order(one, last) >= 0) continue;
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(one, kept[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    kept.splice(low, 0, one);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

/** What was found in its order, and what it could be narrowed to. */
export function ranked<T extends { known: Known; score: number }>(
  found: readonly T[],
  ask: SearchAsk,
) {
  const passes = passing(ask);
  const chosen = passes ? found.filter(({ known }) => passes(known.traits)) : found;
  const counts = countTraits(found);
  const byDay = (one: T, other: T) =>
    inOrder(other.known.day, one.known.day) || inOrder(one.known.order, other.known.order);
  const order =
    ask.sort === "new" ? byDay : (one: T, other: T) => other.score - one.score || byDay(one, other);
  return {
    count: chosen.length,
    chosen: firstOf(chosen, ask.from + ask.most, order).slice(ask.from),
    kinds: facet(counts, ask, "kind"),
    streets: facet(counts, ask, "street"),
    years: facet(counts, ask, "year"),
  };
}
