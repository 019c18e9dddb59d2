import { announce } from "./announce.ts";
import { element } from "./element.ts";
import { findPlaces, type KnownPlace } from "./findPlaces.ts";
import { loadPlaces } from "./loadPlaces.ts";
import { placeBrowser } from "./placeBrowser.ts";
import { scriptWords as words } from "./wording.ts";

const most = 8;
const listId = "place-list";

/** Offers places below the field while somebody types (rule O40). The field stays a text: whatever is typed is taken. */
export function placePicker(input: HTMLInputElement): void {
  const list = element("ul", { id: listId, role: "listbox", class: "rec-places", hidden: true });
  list.setAttribute("aria-label", words.browse);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": listId,
    "aria-expanded": "false",
  }))
    input.setAttribute(name, value);
  let found: KnownPlace[] = [];
  let active = -1;
  let asked = 0;
  let isComposing = false;

  const close = () => {
    asked += 1;
    found = [];
    active = -1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = ({ full }: KnownPlace) => {
    close();
    input.value = full;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    announce(words.placeChosen(full));
  };
  const mark = (index: number) => {
    active = index;
    [...list.children].forEach((item, at) => {
      item.setAttribute("aria-selected", String(at === index));
      if (at === index) item.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${listId}-${index}`);
  };
  const itemOf = (place: KnownPlace, index: number) => {
    const { name, full } = place;
    const around = full.slice(0, full.length - name.length);
    const item = element("li", {
      role: "option",
      id: `${listId}-${index}`,
      "aria-selected": "false",
    });
    item.append(element("b", {}, name), around === "" ? "" : ` · ${around}`);
    item.addEventListener("click", () => choose(place));
    return item;
  };
  const show = async () => {
    const typed = input.value.trim();
    asked += 1;
    const question = asked;
    const places = typed === "" ? [] : await loadPlaces();
    if (question !== asked || document.activeElement !== input) return;
    found = findPlaces(places ?? [], typed, most);
    const isChosen = found.some(({ full }) => full === typed);
    if (found.length === 0 || isChosen) return close();
    list.textContent = "";
    list.append(...found.map(itemOf));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(-1);
    announce(words.placeCount(found.length));
  };

  const step = (by: number) =>
    mark(((active + 1 + by + found.length + 1) % (found.length + 1)) - 1);
  /** Whether a key meant the list. */
  const press = (key: string): boolean => {
    const place = found[active];
    if (key === "Enter" && place) choose(place);
    else if (key === "ArrowDown" && found.length === 0) void show();
    else if (key === "ArrowDown") step(1);
    else if (key === "ArrowUp" && found.length > 0) step(-1);
    else if (key === "Escape" && found.length > 0) close();
    else return false;
    return true;
  };
  input.addEventListener("keydown", (event) => {
    // An input method's own keys: Enter takes its word, and arrows choose among them.
    if (event.isComposing || event.keyCode === 229) return;
    if (press(event.key)) event.preventDefault();
  });
  input.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    void show();
  });
  input.addEventListener("input", () => {
    if (!isComposing) void show();
  });
  input.addEventListener("focus", () => void loadPlaces());
  input.addEventListener("blur", close);
  // The field keeps the focus while an entry is tapped.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  const browser = placeBrowser(choose);
  input.after(list, browser);
}
