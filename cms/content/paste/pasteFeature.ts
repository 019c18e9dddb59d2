import { createServerFeature } from "@payloadcms/richtext-lexical";

/** Pasting from Word and WeChat keeps headings and lists, and names the pictures that stayed behind. */
export const pasteFeature = createServerFeature({
  key: "tidyPaste",
  feature: { ClientFeature: "/content/paste/PasteFeature.tsx#PasteFeature" },
});
