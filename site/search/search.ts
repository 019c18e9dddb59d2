import { ask } from "../frame/ask.ts";
import { findDocuments } from "./findDocuments.ts";
import type { SearchDocument, SearchIndex } from "./searchDocument.ts";

/**
 * The search page where nobody answered: on a plain file host. Loads the index file by file, lists what is found, keeps the query in the
 * address. Where \`web\` answers, its answer stands on the page already and this does nothing.
 */

const most = 30;
const form = document.querySelector<HTMLFormElement>("[data-search]");
const status = document.querySelector<HTMLElement>("[data-search-status]");
const list = document.querySelector<HTMLElement>("[data-search-results]");
const more = document.querySelector<HTMLButtonElement>("[data-search-more]");
const page = document.documentElement.dataset;

/** Files that one search loads by itself: with the subjects, the stories of about a year. */
const atOnce = 12;

const loaded: SearchDocument[] = [];
/** Files still to load, the next one first; undefined before the index came. */
let parts: string[] | undefined;

/** Nothing is left to load, or nothing came yet. */
const isWhole = () => !parts || parts.length === 0;

const bodyOf = async <T>(address: string): Promise<T | undefined> => {
  const answer = await ask(address);
  return answer?.isOk ? (answer.body as T) : undefined;
};

/** Loads the next files of the index; whether all of them came. */
const loadNext = async (): Promise<boolean> => {
  if (!parts) {
    const index = await bodyOf<SearchIndex>(form?.dataset.search ?? "");
    if (!index) return false;
    loaded.push(...index.documents);
    parts = index.parts;
  }
  const next = parts.slice(0, atOnce);
  const files = await Promise.all(next.map((address) => bodyOf<SearchDocument[]>(address)));
  for (const documents of files) {
    if (!documents) return false;
    loaded.push(...documents);
    parts.shift();
  }
  return true;
};

let loading: Promise<boolean> | undefined;

/** As above, but once for all who ask meanwhile. */
const loadMore = (): Promise<boolean> => {
  loading ??= loadNext().finally(() => {
    loading = undefined;
  });
  return loading;
};

const entry = ({ u, k, t }: SearchDocument) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const kind = document.createElement("span");
  link.href = u;
  link.textContent = t;
  kind.textContent = k;
  item.className = "line";
  item.append(link, kind);
  return item;
};

const resultOf = async (
  query: string,
  goesOn: boolean,
): Promise<{ words: string; found: SearchDocument[] }> => {
  const { none = "", failed = "", noneYet = "" } = status?.dataset ?? {};
  if (query.trim() === "") return { words: "", found: [] };
  if ((!parts || goesOn) && !(await loadMore())) return { words: failed, found: [] };
  const found = findDocuments(loaded, query);
  if (found.length > 0) return { words: `找到${found.length}条`, found };
  return { words: isWhole() ? none : noneYet, found };
};

/** How often something was asked: an answer to an earlier question comes too late. */
let asked = 0;

const show = async (query: string, goesOn: boolean) => {
  if (!status || !list) return;
  asked += 1;
  const question = asked;
  if (more) more.disabled = true;
  const { words, found } = await resultOf(query, goesOn);
  if (question !== asked) return;
  status.textContent = words;
  list.textContent = "";
  list.append(...found.slice(0, most).map(entry));
  if (more) {
    more.disabled = false;
    more.hidden = query.trim() === "" || isWhole();
  }
  delete page.asks;
};

const search = (query: string, goesOn = false) =>
  show(query, goesOn).catch((error: unknown) => {
    delete page.asks;
    if (status) status.textContent = status.dataset.broken ?? "";
    throw error;
  });

const input = form?.querySelector<HTMLInputElement>("input[name=q]");
const query = new URLSearchParams(location.search).get("q") ?? "";
const isAnswered = document.querySelector("[data-answered]") !== null;
document.querySelector("[data-search-plain]")?.remove();
if (isAnswered || query === "") delete page.asks;
else if (form && input) {
  input.value = query;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(undefined, "", `?${new URLSearchParams({ q: input.value })}`);
    void search(input.value);
  });
  if (more) more.addEventListener("click", () => void search(input.value, true));
  void search(query);
}
