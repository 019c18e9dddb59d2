import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from "@payloadcms/richtext-lexical";
import { beforeAfterBlock } from "./blocks/beforeAfter.ts";
import { figuresBlock } from "./blocks/figures.ts";
import { galleryBlock } from "./blocks/gallery.ts";
import { pictureBlock } from "./blocks/picture.ts";
import { pullQuoteBlock } from "./blocks/pullQuote.ts";
import { relatedBlock } from "./blocks/related.ts";
import { timelineBlock } from "./blocks/timeline.ts";
import { videoBlock } from "./blocks/video.ts";
import { linkableCollections } from "./linkableCollections.ts";

/** The one editor of every body: the text marks of print plus the newsroom's blocks, and nothing else. */
export const bodyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ["h2", "h3", "h4"] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    LinkFeature({ enabledCollections: [...linkableCollections] }),
    BlocksFeature({
      blocks: [
        pictureBlock,
        galleryBlock,
        beforeAfterBlock,
        pullQuoteBlock,
        figuresBlock,
        timelineBlock,
        videoBlock,
        relatedBlock,
      ],
    }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});
