type MyStreet = typeof import("../myStreet/myStreet.js");

/**
 * The directory of streets while somebody types: those whose name, in whichever characters, pinyin or initials hold it. Without script the form asks the
 * search of the site.
 */

/** So few streets are offered to be remembered. */
const mostOffered = 8;

const form = document.querySelector<HTMLFormElement>("[data-street-search]");
const input = form?.querySelector("input");
const status = document.querySelector<HTMLElement>("[data-street-found]");
const districts = [...document.querySelectorAll<HTMLDetailsElement>("[data-streets]")];

const pairs = [...(form?.dataset.simplified ?? "")];
/** As `characterPairs.ts` does it, which is no part of this: what two scripts share is a file of its own, and a reading page loads none. */
const simplified = (one: string) => {
  const at = pairs.indexOf(one);
  return (at % 2 === 0 && pairs[at + 1]) || one;
};
const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s'’]/g, "")
    .replace(/[\u3400-\u9fff]/g, simplified);

const matches = (item: HTMLElement, asked: string) =>
  asked === "" ||
  folded(item.firstElementChild?.textContent ?? "").indexOf(asked) >= 0 ||
  (item.dataset.keys ?? "").split(" ").some((key) => key.indexOf(asked) === 0);

const say = (text: string) => {
  if (status) status.textContent = text;
};

function offer(item: HTMLElement): void {
  const link = item.querySelector("a");
  const name = item.firstElementChild?.textContent ?? "";
  const href =
    link?.getAttribute("href") ?? item.closest<HTMLElement>("[data-streets]")?.dataset.streets;
  const script = form?.dataset.streetSearch;
  if (!href || !script) return;
  (import(/* @vite-ignore */ script) as Promise<MyStreet>)
    .then(({ chooseButton }) => {
      // Meanwhile something else may have been typed.
      if (!item.hidden && !item.querySelector("button"))
        item.append(chooseButton({ name, href }, say));
    })
    .catch(() => undefined);
}

/** What is left of a street's name that somebody began with the city and a district, for the streets of that district; nothing for those of another. */
function behindDistrict(district: HTMLElement, asked: string): string | undefined {
  const name = folded(district.querySelector("summary")?.firstChild?.textContent ?? "");
  const rest = asked.replace(/^(?:四川省?)?(?:成都市?)?/, "");
  const begun = [name, name.slice(0, -1)].filter((one) => one !== "" && rest.indexOf(one) === 0)[0];
  return begun === undefined ? undefined : rest.slice(begun.length);
}

function filter(asked: string): void {
  const found: HTMLElement[] = [];
  const all = districts.flatMap((one) => [...one.querySelectorAll("li")]);
  const isNamed = all.some((item) => matches(item, asked));
  for (const district of districts) {
    const items = [...district.querySelectorAll("li")];
    const name = isNamed ? asked : behindDistrict(district, asked);
    for (const item of items) {
      item.hidden = name === undefined || !matches(item, name);
      item.querySelector("button")?.remove();
      if (!item.hidden) found.push(item);
    }
    district.hidden = items.every(({ hidden }) => hidden);
    district.open = asked !== "" && !district.hidden;
  }
  if (asked !== "" && found.length <= mostOffered) found.forEach(offer);
  const words = status?.dataset ?? {};
  say(
    asked === ""
      ? ""
      : found.length > 0
        ? `${words.found ?? ""}${found.length}`
        : (words.none ?? ""),
  );
}

if (form && input) {
  let isComposing = false;
  const look = () => {
    if (!isComposing) filter(folded(input.value));
  };
  input.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    look();
  });
  input.addEventListener("input", look);
  // The only street that is left is the one that was meant.
  form.addEventListener("submit", (event) => {
    const left = districts.flatMap((district) => [
      ...district.querySelectorAll<HTMLElement>("li:not([hidden])"),
    ]);
    const [only] = left;
    const href = left.length === 1 ? only?.querySelector("a")?.href : undefined;
    if (!href) return;
    event.preventDefault();
    location.assign(href);
  });
  look();
}
