import type { EditionStore } from "#edition/library/editionStore.ts";
import { documentOf, keyOf, type Touch } from "#edition/library/touchesIn.ts";
import {
  datedBases,
  datedPathsAt,
  documentKinds,
  documentPathsAt,
  sharedPaths,
} from "#site/allPaths.ts";
import { searchTextsPath } from "#site/search/textFiles.ts";
import { type Due, due, type PageBook, unlessRecord } from "./pageBook.ts";
import type { PressNotes } from "./pressNotes.ts";
import type { Recorder } from "./recorder.ts";

const shared = "shared";
const calendar = (base: string) => `calendar ${base}`;
const calendars = calendar("");
const isCalendar = (asker: string) => asker.startsWith(calendars);
const baseOf = (scope: string) => scope.slice(calendars.length);
const documentScope = (key: string) => `document ${key}`;

/** What the press needs to know which pages there are. */
export type Pages = {
  store: EditionStore;
  pages: PageBook;
  notes: PressNotes;
  record: Recorder["record"];
};

/** After so few changes each page of what changed is made with its record; after more, such as an import, all pages come before any record. */
const fewChanged = 20;

/** The same, and how soon an address that came is due. */
type PagesAndTurn = Pages & { dueOf: (path: string) => Due };

/** The words of a document are found in the moment that its page is there. */
const isWords = (path: string) => path.startsWith(searchTextsPath);

const recordsLast = (path: string): Due => unlessRecord(path, due.first);

const hasPages = ({ key, at }: Touch) => at === null && documentKinds.includes(documentOf(key)[0]);

/** Makes the pages of a scope these, and forgets what those asked that went. */
function setScope(
  { pages, notes, dueOf }: PagesAndTurn,
  scope: string,
  wanted: Iterable<string>,
): string[] {
  const { went } = pages.setScope(scope, wanted, dueOf);
  for (const path of went) notes.forget(path);
  return went;
}

async function keepCalendar(all: PagesAndTurn, base: string): Promise<string[]> {
  const { record, notes, store } = all;
  const { value, asked } = await record(async () => datedPathsAt(store.library, base));
  notes.note(calendar(base), asked);
  return setScope(all, calendar(base), value);
}

/** Calendars of lists that came, of those whose days may be others, and of those that went. */
async function keepCalendars(
  all: PagesAndTurn,
  known: ReadonlySet<string>,
  dirty: ReadonlySet<string>,
): Promise<string[]> {
  const gone: string[] = [];
  const bases = new Set(datedBases(all.store));
  for (const base of bases)
    if (!known.has(base) || dirty.has(calendar(base)))
      gone.push(...(await keepCalendar(all, base)));
  for (const base of known) {
    if (bases.has(base)) continue;
    gone.push(...setScope(all, calendar(base), []));
    all.notes.forget(calendar(base));
  }
  return gone;
}

/** The lists whose calendars were looked at, with pages or without. */
const knownBases = ({ notes }: Pages): Set<string> =>
  new Set(notes.askers(calendars).map((scope) => baseOf(scope)));

/** Rule P25: what pages are there, and which are due, after these changes. Answers the addresses that went. */
export async function followTouches(
  pagesOf: Pages,
  touches: readonly Touch[],
  dirty: ReadonlySet<string>,
): Promise<string[]> {
  const { store, pages } = pagesOf;
  const gone: string[] = [];
  const changed = new Set(touches.filter(hasPages).map(({ key }) => keyOf(...documentOf(key))));
  const dueOf = changed.size > fewChanged ? recordsLast : () => due.first;
  const all = { ...pagesOf, dueOf };
  for (const key of changed)
    gone.push(...setScope(all, documentScope(key), documentPathsAt(store, ...documentOf(key))));
  gone.push(...setScope(all, shared, sharedPaths(store)));
  gone.push(...(await keepCalendars(all, knownBases(all), dirty)));
  const scopes = new Set([...changed].map(documentScope));
  const whenOf = (path: string): Due => {
    const scope = pages.scopeOf(path) ?? "";
    if (scopes.has(scope) || isWords(path)) return dueOf(path);
    return unlessRecord(path, scope === shared ? due.soon : due.later);
  };
  for (const asker of dirty) if (!isCalendar(asker)) pages.want(asker, whenOf(asker));
  return gone;
}

/** The same when nothing is known of what changed: every address is listed, and every page is due. */
export async function startAnew(pagesOf: Pages): Promise<string[]> {
  const all = { ...pagesOf, dueOf: recordsLast };
  const { store, pages } = all;
  const gone: string[] = [];
  const there = new Set<string>();
  for (const kind of documentKinds)
    for (const slug of store.slugs(kind)) {
      const scope = documentScope(`${kind}/${slug}`);
      there.add(scope);
      gone.push(...setScope(all, scope, documentPathsAt(store, kind, slug)));
    }
  for (const scope of pages.scopes(documentScope("")))
    if (!there.has(scope)) gone.push(...setScope(all, scope, []));
  gone.push(...setScope(all, shared, sharedPaths(store)));
  const known = knownBases(all);
  gone.push(...(await keepCalendars(all, known, new Set([...known].map(calendar)))));
  pages.wantAll();
  for (const path of pages.pagesOf(shared)) pages.want(path, unlessRecord(path, due.soon));
  return gone;
}
