import { samplePeople } from "#seed/content/campaign/candidates.ts";
import { catalogue } from "#seed/pictures/catalogue.ts";
import { emblem, emblemSide } from "#seed/pictures/emblem.ts";
import { canvas } from "#seed/pictures/motifs.ts";

/** One picture for the library: its record and how to draw it. */
export type PictureOrder = {
  key: string;
  record: {
    alt: string;
    caption?: string;
    credit: string;
    illustration: true;
    focalX: number;
    focalY: number;
    portrait?: true;
    consent?: { kind: "electronic"; date: string; note: string };
  };
  draw: () => string;
  /** Pixels; the height follows from the view box. */
  width: number;
  viewBox: readonly [width: number, height: number];
};

const credit = "本站绘制";
const centre = [50, 50] as const;

const scenes: PictureOrder[] = Object.entries(catalogue).map(
  ([key, { alt, caption, draw, focus = centre, width = canvas.width }]) => ({
    key,
    record: { alt, caption, credit, illustration: true, focalX: focus[0], focalY: focus[1] },
    draw,
    width,
    viewBox: [canvas.width, canvas.height],
  }),
);

/** Marks of the sample persons. The library wants a consent with every portrait; theirs says that there is nobody to ask. */
const emblems: PictureOrder[] = samplePeople.map(({ slug, name, portrait }) => ({
  key: portrait,
  record: {
    alt: `方格拼成的对称纹样，代替示例人物${name}的肖像`,
    credit,
    illustration: true,
    focalX: centre[0],
    focalY: centre[1],
    portrait: true,
    consent: {
      kind: "electronic",
      date: "2023-12-10T04:00:00.000Z",
      note: "示例人物为虚构，纹样由程序绘制，不涉及真人肖像。",
    },
  },
  draw: () => emblem(slug),
  width: 640,
  viewBox: [emblemSide, emblemSide],
}));

/** Every picture of the sample content by key. */
export const pictureOrders: ReadonlyMap<string, PictureOrder> = new Map(
  [...scenes, ...emblems].map((order) => [order.key, order]),
);
