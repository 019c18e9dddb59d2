import type { Body } from "#content/body.wire.ts";
import type { Picture } from "#content/media.wire.ts";
import type { WechatPicture } from "./wechatArticle.ts";
import { wording } from "./wording.ts";

/** Every picture of a text as often as it stands there, in reading order. */
const picturesOf = (body: Body): Picture[] =>
  body.flatMap((node) => {
    if (node.type === "picture") return [node.picture];
    if (node.type === "gallery") return node.pictures;
    return node.type === "before-after" ? [node.before, node.after] : [];
  });

const largestJpeg = ({ renditions }: Picture) =>
  renditions
    .filter(({ type }) => type === "image/jpeg")
    .toSorted((a, b) => b.width - a.width)
    .at(0);

/** What stands below a picture; `instead` where it has no caption. */
export const pictureWords = (
  { caption, credit, illustration }: Picture,
  instead?: string,
): string =>
  [caption ?? instead, credit, illustration && wording.illustration].filter(Boolean).join("　");

/** Pictures with the numbers of their places: the cover first where there is one, which is 图0 and stands in no text; each once (rule R35). */
export function numberedPictures({
  cover,
  body,
}: {
  cover?: Picture | undefined;
  body: Body;
}): WechatPicture[] {
  const once = new Map(picturesOf(body).map((picture) => [picture.id, picture]));
  const numbered = [...once.values()].map((picture, index) => ({ picture, number: index + 1 }));
  const all =
    cover && !once.has(cover.id) ? [{ picture: cover, number: 0 }, ...numbered] : numbered;
  return all.flatMap(({ picture, number }) => {
    const file = largestJpeg(picture);
    const { alt } = picture;
    const words = pictureWords(picture);
    return file ? [{ number, alt, words, href: file.path }] : [];
  });
}

/** The number of a picture's place in a text. */
export const numberOf = (body: Body, { id }: Picture): number =>
  [...new Set(picturesOf(body).map((picture) => picture.id))].indexOf(id) + 1;
