"use client";

import { createClientFeature } from "@payloadcms/richtext-lexical/client";
import { COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from "@payloadcms/richtext-lexical/lexical";
import { useLexicalComposerContext } from "@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext";
import { toast } from "@payloadcms/ui";
import { useEffect } from "react";
import { wording } from "../wording.ts";
import { tidyPasted } from "./tidyPasted.ts";

const noticeMilliseconds = 12_000;

/** The clipboard's own HTML of text from elsewhere; nothing where the text comes from an editor like this one. */
const foreignHtml = (event: unknown): string | undefined => {
  if (!(event instanceof ClipboardEvent) || !event.clipboardData) return undefined;
  const { types } = event.clipboardData;
  if (types.includes("application/x-lexical-editor")) return undefined;
  return event.clipboardData.getData("text/html") || undefined;
};

/** Tidies what is pasted before the editor reads it, and says what could not come along. */
function PastePlugin() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let isTidied = false;
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const html = isTidied ? undefined : foreignHtml(event);
        if (html === undefined) return false;
        event.preventDefault();
        const { html: tidied, pictures } = tidyPasted(
          new DOMParser().parseFromString(html, "text/html"),
        );
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", tidied);
        if (event instanceof ClipboardEvent) {
          clipboardData.setData("text/plain", event.clipboardData?.getData("text/plain") ?? "");
        }
        isTidied = true;
        editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent("paste", { clipboardData }));
        isTidied = false;
        if (pictures > 0) {
          toast.warning(wording.picturesLeftOut(pictures), { duration: noticeMilliseconds });
        }
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  }, [editor]);
  return null;
}

export const PasteFeature = createClientFeature({
  plugins: [{ Component: PastePlugin, position: "normal" }],
});
