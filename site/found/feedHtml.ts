import type { BodyNode, Inline } from "#content/body.wire.ts";
import type { Picture } from "#content/media.wire.ts";
import { scopeOf } from "#content/tableHead.ts";
import { figureNotes } from "../views/figureNotes.ts";
import { storyWording } from "../views/storyWording.ts";
import { wording } from "../wording.ts";
import { xmlText } from "./escape.ts";
import { sharePicture } from "./sharePicture.ts";

const { compare } = storyWording;

/** What a feed holds of a text beside its summary. */
export type FeedText = {
  /** What a reader must know of the text: corrections, a source, how it was made. */
  notes: string[];
  picture: Picture | undefined;
  body: readonly BodyNode[];
  /** An interview's transcript. */
  turns: readonly { speaker: string; text: string }[];
};

const tag = (name: string, content: string) => `<${name}>${content}</${name}>`;

const absolute = (href: string, origin: string) => (href.startsWith("/") ? origin + href : href);

const inlineHtml = (inline: Inline, origin: string): string => {
  const { text, bold, italic, underline, struck, script, href } = inline;
  const marks = [
    script === "high" && "sup",
    script === "low" && "sub",
    struck && "s",
    underline && "u",
    italic && "em",
    bold && "strong",
  ].flatMap((name) => name || []);
  const marked = marks.reduce((html, name) => tag(name, html), xmlText(text));
  return href ? `<a href="${xmlText(absolute(href, origin))}">${marked}</a>` : marked;
};

const pictureHtml = (picture: Picture, origin: string, instead?: string): string => {
  const file = sharePicture(picture);
  if (!file) return "";
  const { alt, caption = instead, credit, illustration } = picture;
  const words = [caption, credit, illustration && wording.illustration].filter(Boolean).join(" ");
  const image = `<img src="${origin}${xmlText(file.path)}" width="${file.width}" height="${file.height}" alt="${xmlText(alt)}"/>`;
  return tag("figure", image + (words && tag("figcaption", xmlText(words))));
};

const nodeHtml = (node: BodyNode, origin: string): string => {
  const line = (inlines: readonly Inline[]) =>
    inlines.map((inline) => inlineHtml(inline, origin)).join("");
  switch (node.type) {
    case "paragraph":
      return tag("p", line(node.children));
    case "heading":
      return tag(`h${node.level}`, line(node.children));
    case "list": {
      const items = node.items.map((item) => tag("li", line(item))).join("");
      const start = node.ordered && node.start !== undefined ? ` start="${node.start}"` : "";
      return node.ordered ? `<ol${start}>${items}</ol>` : tag("ul", items);
    }
    case "quote":
      return tag("blockquote", tag("p", line(node.children)));
    case "rule":
      return "<hr/>";
    case "picture":
      return pictureHtml(node.picture, origin);
    case "gallery":
      return node.pictures.map((picture) => pictureHtml(picture, origin)).join("");
    case "before-after":
      return [
        pictureHtml(node.before, origin, compare.before),
        pictureHtml(node.after, origin, compare.after),
        node.caption ? tag("p", xmlText(node.caption)) : "",
      ].join("");
    case "pull-quote": {
      const speaker = [node.speaker, node.post].filter(Boolean).join("，");
      return tag("blockquote", tag("p", xmlText(node.quote + (speaker && `——${speaker}`))));
    }
    case "figures": {
      const { figures, note } = figureNotes(node.figures);
      const lines = figures.map(({ label, value, unit = "", note: own }) =>
        tag("li", xmlText(`${label}：${value}${unit}${own ? `（${own}）` : ""}`)),
      );
      const title = tag("p", tag("strong", xmlText(node.title ?? storyWording.figures)));
      return title + tag("ul", lines.join("")) + (note ? tag("p", xmlText(note)) : "");
    }
    case "table": {
      const rows = node.rows.map((cells, row) =>
        tag(
          "tr",
          cells
            .map((cell, column) => {
              const scope = scopeOf(node.heads, { row, column });
              return scope
                ? `<th scope="${scope}">${xmlText(cell)}</th>`
                : tag("td", xmlText(cell));
            })
            .join(""),
        ),
      );
      const caption = node.caption ? tag("caption", xmlText(node.caption)) : "";
      return tag("table", caption + rows.join(""));
    }
    case "timeline": {
      const lines = node.events.map(({ when, what }) => tag("li", xmlText(`${when}：${what}`)));
      return (
        (node.title ? tag("p", tag("strong", xmlText(node.title))) : "") + tag("ul", lines.join(""))
      );
    }
    case "video": {
      const { title, url } = node.video;
      const words = `${storyWording.watch}：${title}`;
      return tag("p", `<a href="${xmlText(url)}">${xmlText(words)}</a>`);
    }
    // A card leads to another entry of the paper, which the feed brings by itself.
    case "related":
      return "";
  }
};

/** A text as plain HTML for readers of feeds: no script, no style, every address absolute below `origin`. */
export const feedHtml = ({ notes, picture, body, turns }: FeedText, origin: string): string =>
  [
    ...notes.map((note) => tag("p", tag("em", xmlText(note)))),
    picture ? pictureHtml(picture, origin) : "",
    ...body.map((node) => nodeHtml(node, origin)),
    ...turns.map(({ speaker, text }) =>
      tag("p", `${tag("strong", `${xmlText(speaker)}：`)}${xmlText(text)}`),
    ),
  ].join("");
