import type { BodyNode } from "../body.wire.ts";
import type { Picture } from "../media.wire.ts";
import { videoOf } from "../video.ts";
import { withoutAbsent } from "../withoutAbsent.ts";
import { type BlockFields, blockFieldsWire } from "./blockFields.ts";
import { type BodySources, documentRefOf, idOf } from "./sources.ts";

const pictureAt = (value: unknown, sources: BodySources): Picture | undefined => {
  const id = idOf(value);
  const picture = id === undefined ? undefined : sources.picture(id);
  if (id !== undefined && !picture) sources.lost?.({ kind: "picture" });
  return picture;
};

const convert = (fields: BlockFields, sources: BodySources): BodyNode | undefined => {
  switch (fields.blockType) {
    case "picture": {
      const picture = pictureAt(fields.picture, sources);
      const { caption, credit } = fields;
      return (
        picture && {
          type: "picture",
          picture: { ...picture, ...withoutAbsent({ caption, credit }) },
        }
      );
    }
    case "gallery": {
      const pictures = fields.pictures.flatMap((value) => pictureAt(value, sources) ?? []);
      return pictures.length > 0 ? { type: "gallery", pictures } : undefined;
    }
    case "before-after": {
      const before = pictureAt(fields.before, sources);
      const after = pictureAt(fields.after, sources);
      const { caption } = fields;
      return (
        before && after && { type: "before-after", before, after, ...withoutAbsent({ caption }) }
      );
    }
    case "pull-quote": {
      const { blockType: type, ...parts } = fields;
      return { type, ...withoutAbsent(parts) };
    }
    case "figures": {
      const { blockType: type, ...parts } = fields;
      return { type, ...withoutAbsent(parts) };
    }
    case "timeline": {
      const { blockType: type, ...parts } = fields;
      return { type, ...withoutAbsent(parts) };
    }
    case "table": {
      const { blockType: type, ...parts } = fields;
      return { type, ...withoutAbsent(parts) };
    }
    case "video": {
      const video = videoOf(fields, (value) => pictureAt(value, sources));
      return video && { type: "video", video };
    }
    case "related": {
      const ref = documentRefOf(fields.story);
      if (ref && sources.isThere?.(ref) === false) sources.lost?.({ kind: "target", words: "" });
      const story = ref && sources.story(ref);
      return story && { type: "related", story };
    }
  }
};

/**
 * Rule B4: the body node of one of the newsroom's blocks. Undefined for a block that is unknown or incomplete, or whose
 * pictures or story readers may not see.
 */
export const blockNode = (
  fields: Record<string, unknown>,
  sources: BodySources,
): BodyNode | undefined => {
  const parsed = blockFieldsWire.safeParse(fields);
  const node = parsed.success ? convert(parsed.data, sources) : undefined;
  // A card waits for its story to be published, which is nobody's fault.
  if (!node && fields.blockType !== "related") {
    sources.lost?.({ kind: "block", block: String(fields.blockType) });
  }
  return node;
};
