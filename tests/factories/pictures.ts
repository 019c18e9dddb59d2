import type { Picture } from "#content/media.wire.ts";

const formats = [
  { type: "image/avif", extension: "avif" },
  { type: "image/webp", extension: "webp" },
  { type: "image/jpeg", extension: "jpg" },
] as const;

/** A 3:2 picture in three sizes and three formats. */
export const aPicture = (id: string, overrides: Partial<Picture> = {}): Picture => ({
  id,
  alt: "示意图：院落里的长椅与花池",
  caption: "改造后的院落公共空间",
  credit: "示例供图",
  illustration: true,
  width: 1600,
  height: 1067,
  focalX: 50,
  focalY: 40,
  renditions: [480, 960, 1600].flatMap((width) =>
    formats.map(({ type, extension }) => ({
      path: `/media/${id}-${width}.${extension}`,
      type,
      width,
      height: Math.round((width * 2) / 3),
    })),
  ),
  ...overrides,
});
