import { ask } from "../frame/ask.ts";
import { findDocuments } from "./findDocuments.ts";
import type { SearchDocument } from "./searchDocument.ts";

/** The search page at work: loads the index once, lists what is found, keeps the query in the address. */

const most = 30;
const form = document.querySelector<HTMLFormElement>("[data-search]");
const status = document.querySelector<HTMLElement>("[data-search-status]");
const list = document.querySelector<HTMLElement>("[data-search-results]");
const page = document.documentElement.dataset;

let index: SearchDocument[] | undefined;
const loadIndex = async (address: string): Promise<SearchDocument[] | undefined> => {
  const answer = await ask(address);
  if (answer?.isOk) index = answer.body as SearchDocument[];
  return index;
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

const resultOf = async (query: string): Promise<{ words: string; found: SearchDocument[] }> => {
  const { none = "", failed = "" } = status?.dataset ?? {};
  if (query.trim() === "") return { words: "", found: [] };
  const documents = index ?? (await loadIndex(form?.dataset.search ?? ""));
  if (!documents) return { words: failed, found: [] };
  const found = findDocuments(documents, query);
  return { words: found.length > 0 ? `找到${found.length}条` : none, found };
};

const show = async (query: string) => {
  if (!status || !list) return;
  list.textContent = "";
  status.textContent = "";
  const { words, found } = await resultOf(query);
  status.textContent = words;
  list.append(...found.slice(0, most).map(entry));
  delete page.asks;
};

const search = (query: string) =>
  show(query).catch((error: unknown) => {
    delete page.asks;
    if (status) status.textContent = status.dataset.broken ?? "";
    throw error;
  });

const input = form?.querySelector<HTMLInputElement>("input[name=q]");
if (form && input) {
  document.querySelector("[data-search-plain]")?.remove();
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(undefined, "", `?${new URLSearchParams({ q: input.value })}`);
    void search(input.value);
  });
  void search(input.value);
}
