import type { Body, BodyNode, Inline } from "../body.wire.ts";
import type { Picture } from "../media.wire.ts";
import type { StoryRef } from "../refs.wire.ts";
import { formatBits } from "./lexical.ts";
import type { DocumentId, DocumentRef } from "./sources.ts";

/** The same structure with another notion of a picture, for example the key of one that is not uploaded yet. */
type WithPictures<T, P> = T extends Picture
  ? P
  : T extends readonly (infer Item)[]
    ? WithPictures<Item, P>[]
    : T extends object
      ? { [Key in keyof T]: WithPictures<T[Key], P> }
      : T;

/** A body whose pictures are `P`. */
export type BodyOf<P> = WithPictures<Body, P>;
type NodeOf<P> = WithPictures<BodyNode, P>;

/** Where the things that a body names are in the database. */
export type BodyTargets<P> = {
  /** The library record of a picture; caption and credit only where they differ from the record's. */
  picture(picture: P): { id: DocumentId; caption?: string; credit?: string };
  story(ref: StoryRef): DocumentRef;
  /** The document behind a path of this site, so that the link follows it; undefined keeps the path. */
  document?(path: string): DocumentRef | undefined;
  /** Names a part of the state where positions cannot: beside a body that has parts already. */
  newId?(): string;
};

type Json = Record<string, unknown>;

const element = (type: string, children: Json[], extra: Json = {}): Json => ({
  type,
  version: 1,
  format: "",
  indent: 0,
  direction: "ltr",
  children,
  ...extra,
});

const textNode = (run: Inline): Json => ({
  type: "text",
  version: 1,
  text: run.text,
  format:
    (run.bold ? formatBits.bold : 0) |
    (run.italic ? formatBits.italic : 0) |
    (run.underline ? formatBits.underline : 0) |
    (run.struck ? formatBits.struck : 0) |
    (run.script ? formatBits[run.script] : 0),
  detail: 0,
  mode: "normal",
  style: "",
});

const relation = ({ collection, id }: DocumentRef) => ({ relationTo: collection, value: id });

/**
 * The editor state of a body: the inverse of `toBody`, used to bring texts in. Ids inside are made from positions, so the
 * same body always gives the same state.
 */
export const bodyToLexical = <P>(body: BodyOf<P>, targets: BodyTargets<P>) => {
  let made = 0;
  const nextId = targets.newId?.bind(targets) ?? (() => (++made).toString(16).padStart(24, "0"));

  const inline = (run: Inline): Json => {
    if (run.href === undefined) return textNode(run);
    const doc = targets.document?.(run.href);
    const fields = doc
      ? { linkType: "internal", doc: relation(doc), newTab: false }
      : { linkType: "custom", url: run.href, newTab: false };
    return element("link", [textNode(run)], { version: 3, id: nextId(), fields });
  };
  const inlines = (runs: Inline[]): Json[] => runs.map(inline);

  const block = (blockType: string, fields: Json): Json => ({
    type: "block",
    version: 2,
    format: "",
    fields: { id: nextId(), blockName: "", blockType, ...fields },
  });
  const picture = (value: P): DocumentId => targets.picture(value).id;
  const rows = (list: readonly object[]) => list.map((row) => ({ id: nextId(), ...row }));

  const listItems = (items: Inline[][], start: number): Json[] =>
    items.map((item, index) => element("listitem", inlines(item), { value: start + index }));

  const convert = (node: NodeOf<P>): Json => {
    switch (node.type) {
      case "paragraph":
        return element("paragraph", inlines(node.children), { textFormat: 0, textStyle: "" });
      case "heading":
        return element("heading", inlines(node.children), { tag: `h${node.level}` });
      case "quote":
        return element("quote", inlines(node.children));
      case "list":
        return element("list", listItems(node.items, node.start ?? 1), {
          listType: node.ordered ? "number" : "bullet",
          tag: node.ordered ? "ol" : "ul",
          start: node.start ?? 1,
        });
      case "rule":
        return { type: "horizontalrule", version: 1 };
      case "picture": {
        const { id, ...own } = targets.picture(node.picture as P);
        return block("picture", { picture: id, ...own });
      }
      case "gallery":
        return block("gallery", { pictures: node.pictures.map((each) => picture(each as P)) });
      case "before-after":
        return block("before-after", {
          before: picture(node.before as P),
          after: picture(node.after as P),
          ...(node.caption && { caption: node.caption }),
        });
      case "pull-quote": {
        const { type, ...fields } = node;
        return block(type, fields);
      }
      case "figures":
        return block("figures", { title: node.title, figures: rows(node.figures) });
      case "timeline":
        return block("timeline", { title: node.title, events: rows(node.events) });
      case "table": {
        const { type, ...fields } = node;
        return block(type, fields);
      }
      case "video": {
        const { poster, ...fields } = node.video;
        return block("video", { ...fields, ...(poster && { poster: picture(poster as P) }) });
      }
      case "related":
        return block("related", { story: relation(targets.story(node.story as StoryRef)) });
    }
  };

  const children = (body as NodeOf<P>[]).map(convert);
  return { root: element("root", children) };
};
