import { textOf } from "./pastedPictures.ts";

export type CardKind =
  | "profile"
  | "video"
  | "audio"
  | "miniProgram"
  | "product"
  | "place"
  | "vote"
  | "formula"
  | "frame"
  | "other";
/** Something beside text and pictures that could not come along; `name` is empty where it has none. */
export type PastedCard = { kind: CardKind; name: string };

/** Elements of 公众号 and of HTML by their names and classes; the first that fits tells the kind. */
const kinds: readonly (readonly [CardKind, RegExp])[] = [
  ["formula", /\bdata-formula\b/],
  ["profile", /profile/],
  ["miniProgram", /mini-?program|weapp/],
  ["product", /product|cps|shop|goods|gongyi|redpacket|sticker/],
  ["place", /poi|map|location/],
  ["vote", /vote|qa\b|survey/],
  ["audio", /audio|voice|music/],
  ["video", /video|embed|object/],
  ["frame", /frame/],
];

const kindOf = (element: Element): CardKind => {
  const said = `${element.localName} ${element.className} ${element.getAttribute("data-pluginname") ?? ""}`;
  const words = `${said} ${element.hasAttribute("data-formula") ? "data-formula" : ""}`;
  return kinds.find(([, pattern]) => pattern.test(words.toLowerCase()))?.[0] ?? "other";
};

const names = [
  "data-nickname",
  "data-title",
  "data-miniprogram-title",
  "data-miniprogram-nickname",
  "musicname",
  "data-name",
  "data-formula",
  "title",
  "name",
  "data-desc",
  "aria-label",
];
const nameOf = (element: Element): string =>
  names.map((name) => (element.getAttribute(name) ?? "").trim()).find((name) => name !== "") ?? "";

/** What HTML plays or frames: its own words are for browsers that cannot. */
const played = new Set(["iframe", "video", "audio", "embed", "object", "qqmusic", "canvas"]);

/** An element of an app of its own, as 公众号 have them for whatever is no text: mpvoice, mp-common-profile. One with words is text. */
const isOwnElement = (element: Element): boolean =>
  /^(?:mp[a-z]|[a-z]+-)/.test(element.localName) &&
  !element.localName.startsWith("font-") &&
  textOf(element) === "" &&
  (element.localName.startsWith("mp") || element.querySelector("img") === null);

const isCard = (element: Element): boolean =>
  played.has(element.localName) || element.hasAttribute("data-formula") || isOwnElement(element);

/** Words and pictures that open a mini program stay, and lead nowhere from here. */
const programLinks = (body: Element): PastedCard[] =>
  [...body.querySelectorAll("a[data-miniprogram-appid]")].map((link) => ({
    kind: "miniProgram",
    name: textOf(link) || nameOf(link),
  }));

/** Takes cards, players and frames out of what was pasted, and names each. */
export function takeCards(body: Element): PastedCard[] {
  const cards = programLinks(body);
  for (const element of body.querySelectorAll("*")) {
    // One within another went with it.
    if (!body.contains(element) || !isCard(element)) continue;
    cards.push({ kind: kindOf(element), name: nameOf(element) });
    element.remove();
  }
  return cards;
}
