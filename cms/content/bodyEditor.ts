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
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from "@payloadcms/richtext-lexical";
import { bodyBlocks } from "./bodyBlocks.ts";
import { linkField } from "./fields/link.ts";
import { linkableCollections } from "./linkableCollections.ts";
import { pasteFeature } from "./paste/pasteFeature.ts";

/** The one editor of every body: the text marks of print plus the newsroom's blocks, and nothing else. */
export const bodyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ["h2", "h3", "h4"] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SuperscriptFeature(),
    SubscriptFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    LinkFeature({
      enabledCollections: [...linkableCollections],
      fields: ({ defaultFields }) =>
        defaultFields.map((field) => ("name" in field && field.name === "url" ? linkField : field)),
    }),
    BlocksFeature({ blocks: bodyBlocks }),
    pasteFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});
