import { findDocuments } from "./findDocuments.ts";
import type { SearchDocument } from "./searchDocument.ts";

/** The search page at work: loads the index once, lists what is found, keeps the query in the address. */

const most = 30;
const form = document.querySelector<HTMLFormElement>("[data-search]");
const status = document.querySelector<HTMLElement>("[data-search-status]");
const list = document.querySelector<HTMLElement>("[data-search-results]");

let index: Promise<SearchDocument[]> | undefined;
const loadIndex = (address: string) => {
  index ??= fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  });
  index.catch(() => {
    index = undefined;
  });
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

const show = async (query: string) => {
  if (!form || !status || !list) return;
  list.replaceChildren();
  status.textContent = "";
  if (query.trim() === "") return;
  try {
    const found = findDocuments(await loadIndex(form.dataset.search ?? ""), query);
    status.textContent = found.length > 0 ? `找到${found.length}条` : (status.dataset.none ?? "");
    list.replaceChildren(...found.slice(0, most).map(entry));
  } catch {
    status.textContent = status.dataset.failed ?? "";
  }
};

const input = form?.querySelector<HTMLInputElement>("input[name=q]");
if (form && input) {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(undefined, "", `?${new URLSearchParams({ q: input.value })}`);
    void show(input.value);
  });
  void show(input.value);
}
