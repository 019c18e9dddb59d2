import type { FactCheckContent } from "./factCheck.wire.ts";

/** The page of a text as readers would get it, to be filled in: after each stretch that was found on it stands its mark. */
export type MarkedPage = NonNullable<FactCheckContent["page"]>;

const mark = (passage: number) => `<!--passage ${passage}-->`;
const marks = /<!--passage (\d+)-->/;

const media = /\/media\/([\w-]+\.\w+)/g;

/** What runs, is sent or is tied to the panel's page around it; links would lead away from what was typed. */
const plain = (html: string): string =>
  html
    .replace(
      /<(script|template|noscript|iframe|dialog|button|select|textarea)\b[^>]*>[\s\S]*?<\/\1>/gi,
      "",
    )
    .replace(/<\/?(?:form|input)\b[^>]*>/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<a\b[^>]*>/gi, "<a>")
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\s(?:id|name|autofocus)(?:="[^"]*")?(?=[\s/>])/gi, ""),
    );

/** Elements that hold a stretch: behind some of them something may follow, into the others it has to go. */
const blocks = new Set(
  "p h1 h2 h3 h4 h5 h6 blockquote figcaption li td th dd dt cite caption q".split(" "),
);
const holding = new Set("li td th dd dt figcaption caption cite q".split(" "));

const entities: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", nbsp: " " },
};
const bare = (text: string): string =>
  text
    .replace(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[\s\u200b\u2060\ufeff]+/g, "");

type Open = { tag: string; text: string };

/**
 * Rule R31: the main part of a rendered page with marks at the stretches of its text, in their order; undefined where it has none. What is not found
 * on it (alternative texts, words for search) is asked below.
 */
export function markedPage(
  html: string,
  passages: FactCheckContent["passages"],
): MarkedPage | undefined {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/i.exec(html)?.[1];
  if (main === undefined) return undefined;
  const waiting = passages.map(({ text }, index) => ({ index, text: bare(text) }));
  const open: Open[] = [];
  const found: string[] = [];
  for (const [token] of plain(main).matchAll(/<[^>]+>|[^<]+/g)) {
    const [, slash, name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token) ?? [];
    const tag = name.toLowerCase();
    if (!blocks.has(tag)) {
      if (slash === undefined) for (const one of open) one.text += token;
      found.push(token);
      continue;
    }
    if (slash === "") {
      open.push({ tag, text: "" });
      found.push(token);
      continue;
    }
    const closed = open.findLastIndex((one) => one.tag === tag);
    const text = bare(open[closed]?.text ?? "");
    open.splice(Math.max(closed, 0));
    const at = text === "" ? -1 : waiting.findIndex((one) => one.text === text);
    const [hit] = at < 0 ? [] : waiting.splice(at, 1);
    const marked = hit ? mark(hit.index) : "";
    found.push(...(holding.has(tag) ? [marked, token] : [token, marked]));
  }
  const whole = found.join("");
  const names = [...whole.matchAll(media)].map(([, name = ""]) => name);
  return { html: whole, media: [...new Set(names)] };
}

/** A marked page in parts: what stands before a mark, and the number of the stretch (from 0) that is asked there. */
export function partsOf({ html }: MarkedPage): { html: string; passage: number | undefined }[] {
  const pieces = html.split(marks);
  return pieces.flatMap((piece, index) =>
    index % 2 === 1
      ? []
      : [
          {
            html: piece,
            passage: index + 1 < pieces.length ? Number(pieces[index + 1]) : undefined,
          },
        ],
  );
}

/** Its pictures at the address of the link, which alone opens them. */
export const withPicturesOf = (html: string, link: string): string =>
  html.replace(media, (_, name: string) => `${link}/media/${name}`);
