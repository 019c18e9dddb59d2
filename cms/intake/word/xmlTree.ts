import { SaxesParser } from "saxes";
import { WordRefused, wordLimits } from "./wordLimits.ts";

/** An element: its name and attributes with the prefixes that Word itself writes, whatever the file calls them. */
export type Xml = {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: (Xml | string)[];
};

/** Word's prefixes by the namespaces that they stand for, of both forms of the standard. */
const prefixes: readonly [ends: string, prefix: string][] = [
  ["/wordprocessingml/2006/main", "w"],
  ["/wordprocessingml/main", "w"],
  ["/officeDocument/2006/relationships", "r"],
  ["/officeDocument/relationships", "r"],
  ["/drawingml/2006/main", "a"],
  ["/drawingml/main", "a"],
  ["/drawingml/2006/wordprocessingDrawing", "wp"],
  ["/drawingml/wordprocessingDrawing", "wp"],
  ["/drawingml/2006/picture", "pic"],
  ["/drawingml/picture", "pic"],
  ["/drawingml/2006/chart", "c"],
  ["/drawing/2014/chartex", "cx"],
  ["/drawingml/2006/diagram", "dgm"],
  ["/word/2010/wordprocessingShape", "wps"],
  ["/word/2010/wordprocessingGroup", "wpg"],
  ["/word/2010/wordprocessingCanvas", "wpc"],
  ["/officeDocument/2006/math", "m"],
  ["/officeDocument/math", "m"],
  ["/markup-compatibility/2006", "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
];

const prefixOf = new Map<string, string>();
const shortName = (uri: string, local: string): string => {
  if (!prefixOf.has(uri)) {
    const [, prefix = ""] = prefixes.find(([ends]) => uri.endsWith(ends)) ?? [];
    prefixOf.set(uri, prefix);
  }
  const prefix = prefixOf.get(uri);
  return prefix ? `${prefix}:${local}` : local;
};

/** The tree of a part. Throws `WordRefused` for a document type, for a depth that no document has, and for what is no XML. */
export function xmlTree(bytes: Buffer): Xml {
  if (bytes.length > wordLimits.partBytes) throw new WordRefused("bomb");
  const root: Xml = { name: "", attrs: {}, children: [] };
  const open: Xml[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", () => {
    throw new WordRefused("doctype");
  });
  parser.on("error", () => {
    throw new WordRefused("broken");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (open.length > wordLimits.depth) throw new WordRefused("broken");
    const attrs = Object.fromEntries(
      Object.values(attributes).map((one) => [shortName(one.uri, one.local), one.value]),
    );
    const element = { name: shortName(uri, local), attrs, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => open.at(-1)?.children.push(text));
  parser.write(decoded(bytes)).close();
  return root;
}

const decoded = (bytes: Buffer): string => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
};

export const elementsOf = ({ children }: Xml): Xml[] =>
  children.filter((child): child is Xml => typeof child !== "string");

export const childOf = (element: Xml | undefined, name: string): Xml | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** The first element of a name inside, however deep. */
export function findIn(element: Xml, name: string): Xml | undefined {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : findIn(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of some names inside, outermost first; what is inside one that was found is not looked at. */
export const allIn = (element: Xml, names: ReadonlySet<string>): Xml[] =>
  elementsOf(element).flatMap((child) => (names.has(child.name) ? [child] : allIn(child, names)));
