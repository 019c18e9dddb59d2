import type { PageHead } from "../frame/pageHead.ts";
import type { CoverFacts } from "../views/covers.ts";
import { coverFile } from "./coverFiles.ts";
import { markPath, markPictures } from "./mark.ts";
import { sharePicture } from "./sharePicture.ts";

/** A picture of a page as other apps are told of it. */
export type SharedPicture = { path: string; width: number; height: number; alt: string };

/**
 * The pictures of a page's link card, the one to show first. The made cover comes first even where there is a photo: it is
 * cut to the shape of a card, its headline can be read in a chat, and no photo loses its caption or its 示意图 on the way.
 */
export function sharedPictures(head: PageHead, cover: CoverFacts | undefined): SharedPicture[] {
  const { card } = markPictures;
  const made = cover ? coverFile(cover, "wide") : { ...card, path: markPath(card) };
  const photo = head.picture && sharePicture(head.picture);
  return [
    {
      path: made.path,
      width: made.width,
      height: made.height,
      alt: cover?.headline ?? head.title ?? head.description,
    },
    ...(photo && head.picture
      ? [{ path: photo.path, width: photo.width, height: photo.height, alt: head.picture.alt }]
      : []),
  ];
}

/** The square cover, which WeChat and QQ look for; undefined where a page has none of its own. */
export const thumbnail = (cover: CoverFacts | undefined) => cover && coverFile(cover, "square");
