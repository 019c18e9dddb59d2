import { ask } from "../../frame/ask.ts";
import { boxWording as words } from "../boxWording.ts";
import { type NamesFile, namesPath } from "./namesFile.ts";
import { type Suggestion, suggestionsIn } from "./suggestionsFor.ts";

/**
 * Suggests names while somebody types in the search box: a combobox with a list (WAI-ARIA Authoring Practices). The names are loaded when the box is entered; where
 * they do not come, the box is a plain one.
 */

type Box = { input: HTMLInputElement; list: HTMLElement; status: HTMLElement };

let names: Promise<((typed: string) => Suggestion[]) | undefined> | undefined;
const loadNames = () => {
  names ??= ask(namesPath).then((answer) => {
    // What did not come is asked for again the next time.
    if (!answer?.isOk) names = undefined;
    return answer?.isOk ? suggestionsIn(answer.body as NamesFile) : undefined;
  });
  return names;
};

function option({ name, kind }: Suggestion, id: string): HTMLElement {
  const item = document.createElement("div");
  const what = document.createElement("span");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  what.textContent = kind;
  item.append(name, what);
  return item;
}

function combobox({ input, list, status }: Box): void {
  let shown: readonly Suggestion[] = [];
  let active = -1;
  let isComposing = false;

  const options = () => [...list.children];
  const choose = (index: number) => {
    active = index;
    for (const [at, one] of options().entries())
      one.setAttribute("aria-selected", String(at === index));
    const chosen = options()[index];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const show = (suggestions: readonly Suggestion[]) => {
    shown = suggestions;
    list.textContent = "";
    list.append(...suggestions.map((one, index) => option(one, `${list.id}-${index}`)));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    status.textContent = suggestions.length > 0 ? words.suggested(suggestions.length) : "";
    choose(-1);
  };
  const open = (index: number) => {
    const url = shown[index]?.url;
    if (url) location.assign(url);
  };
  const suggest = async () => {
    const typed = input.value;
    const suggestionsFor = await loadNames();
    // An answer to what stands there no more comes too late.
    if (isComposing || input.value !== typed || document.activeElement !== input) return;
    show(suggestionsFor?.(typed) ?? []);
  };

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.suggestions);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.addEventListener("focus", () => void loadNames());
  input.addEventListener("blur", () => show([]));
  input.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    void suggest();
  });
  input.addEventListener("input", () => {
    if (!isComposing) void suggest();
  });
  input.addEventListener("keydown", (event) => {
    // Keys that an input method takes for itself.
    if (isComposing || event.isComposing) return;
    const last = shown.length - 1;
    if (event.key === "Escape" && last >= 0) show([]);
    else if (event.key === "ArrowDown" && last >= 0) choose(active === last ? -1 : active + 1);
    else if (event.key === "ArrowUp" && last >= 0) choose(active === -1 ? last : active - 1);
    else if (event.key === "Enter" && active >= 0) open(active);
    else return;
    event.preventDefault();
  });
  // A press would take the focus away, and with it the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    open(options().findIndex((one) => target instanceof Node && one.contains(target)));
  });
}

const input = document.querySelector<HTMLInputElement>("[data-suggests] input[name=q]");
const list = document.querySelector<HTMLElement>("[data-suggestions]");
const status = document.querySelector<HTMLElement>("[data-suggested]");
if (input && list && status) {
  combobox({ input, list, status });
  if (document.activeElement === input) void loadNames();
}
