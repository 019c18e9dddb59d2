import { ask } from "../frame/ask.ts";
import { element } from "./element.ts";
import { scriptWords as words } from "./wording.ts";

/** As far as it is read here, an answer of the search. */
type Found = {
  hits: { url: string; kind: string; title: { text: string }[]; place?: string }[];
};
type Hit = Found["hits"][number];

const most = 3;
const shortest = 4;
const idleMs = 900;
const kinds: readonly string[] = ["案例", "资讯", "访谈", "项目发布"];

const streetIn = (place = ""): string | undefined =>
  /([^市区县]{1,12}?(?:街道|镇|乡))/.exec(place)?.[1];

/** Those of the street that was typed first, otherwise in the order of the search. */
export function nearestFirst(hits: readonly Hit[], typedPlace: string): Hit[] {
  const isNear = ({ place }: Hit) => {
    const street = streetIn(place);
    return street !== undefined && typedPlace.includes(street);
  };
  return [...hits.filter(isNear), ...hits.filter((hit) => !isNear(hit))];
}

/** Shows published pages that are like what is being typed, below the field and only while it is being typed (rule O45). */
export function similarCases(title: HTMLInputElement, place: HTMLInputElement): void {
  const list = element("ul");
  const box = element(
    "aside",
    { class: "rec-similar", hidden: true },
    element("p", {}, words.similar),
    list,
  );
  title.after(box);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = "";

  const entry = (hit: Hit) => {
    const text = hit.title.map((run) => run.text).join("");
    const link = element("a", { href: hit.url, target: "_blank", rel: "noopener" }, text);
    return element("li", {}, link, hit.place ? ` ${hit.place}` : "");
  };
  let found: Hit[] = [];
  const show = () => {
    list.textContent = "";
    list.append(...nearestFirst(found, place.value).slice(0, most).map(entry));
    box.hidden = list.children.length === 0;
  };
  const look = async () => {
    const query = title.value.trim();
    if (query === asked) return;
    asked = query;
    const isAsked = [...query].length >= shortest;
    const answer = isAsked
      ? await ask(`/search/results.json?${new URLSearchParams({ q: query })}`)
      : undefined;
    // What would push away the field that somebody has gone on to comes too late.
    if (query !== asked || document.activeElement !== title) return;
    const hits = answer?.isOk ? (answer.body as Found).hits : [];
    found = hits.filter(({ kind }) => kinds.includes(kind));
    show();
  };
  let isComposing = false;
  const lookSoon = () => {
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(() => void look(), idleMs);
  };
  title.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  title.addEventListener("compositionend", () => {
    isComposing = false;
    lookSoon();
  });
  title.addEventListener("input", lookSoon);
  // The place is asked for below the title: once it is known, what is of its street comes first. Each entry is a line high, so that nothing moves.
  place.addEventListener("change", show);
}
