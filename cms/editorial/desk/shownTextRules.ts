import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { deskWording as words } from "./wording.ts";

type Shown = Readonly<Record<string, unknown>>;

/** What names a document that a field points to, best first. */
const names = ["title", "headline", "name", "label", "alt", "filename"] as const;
/** Nobody reads these: marks of the editor and of blocks. */
const unread = new Set([
  ...["id", "type", "version", "format", "indent", "direction", "textFormat", "textStyle"],
  ...["mode", "style", "detail", "blockType", "blockName", "tag", "value", "listType", "start"],
]);

const isObject = (value: unknown): value is Shown => typeof value === "object" && value !== null;

const nameOf = (value: Shown): string | undefined =>
  names.map((name) => value[name]).find((name): name is string => typeof name === "string");

const nodeText = (node: unknown): string => {
  if (!isObject(node)) return "";
  if (typeof node.text === "string") return node.text;
  if (Array.isArray(node.children)) {
    const isOfBlocks = node.type === "list" || node.type === "root";
    return node.children.map(nodeText).join(isOfBlocks ? "\n" : "");
  }
  return isObject(node.fields) ? shownText(node.fields) : "";
};

/**
 * A field's value as an editor can read and copy it: paragraphs of a body and rows of a list on lines of their own, times in Beijing's,
 * documents by their names where these are known.
 */
export function shownText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? words.shown.yes : words.shown.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string")
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)
      ? shanghaiStamp(new Date(value)).slice(0, -":00".length)
      : value;
  if (Array.isArray(value)) return value.map(shownText).join("\n");
  if (!isObject(value)) return "";
  if (isObject(value.root)) return nodeText(value.root);
  const { id, updatedAt } = value;
  if (id !== undefined && updatedAt !== undefined) return nameOf(value) ?? String(id);
  return Object.entries(value)
    .filter(([key]) => !unread.has(key))
    .map(([, part]) => shownText(part))
    .filter((text) => text !== "")
    .join(" ");
}

/** The names of documents that a text points to, by their ids as another text may hold them. */
export const withNames = (mine: unknown, theirs: unknown): unknown => {
  if (isObject(theirs) && theirs.id === mine && theirs.updatedAt !== undefined) return theirs;
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return mine;
  return mine.map((one) => theirs.find((other) => isObject(other) && other.id === one) ?? one);
};
