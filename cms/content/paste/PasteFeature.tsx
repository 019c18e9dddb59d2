"use client";

import { $createBlockNode, createClientFeature } from "@payloadcms/richtext-lexical/client";
import {
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  PASTE_COMMAND,
} from "@payloadcms/richtext-lexical/lexical";
import { useLexicalComposerContext } from "@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext";
import { toast } from "@payloadcms/ui";
import { useEffect } from "react";
import { wording } from "../wording.ts";
import { type PastedTable, tableMark } from "./pastedTables.ts";
import { tidyPasted } from "./tidyPasted.ts";

const noticeMilliseconds = 12_000;

/** The clipboard's own HTML of text from elsewhere; nothing where the text comes from an editor like this one. */
const foreignHtml = (event: unknown): string | undefined => {
  if (!(event instanceof ClipboardEvent) || !event.clipboardData) return undefined;
  const { types } = event.clipboardData;
  if (types.includes("application/x-lexical-editor")) return undefined;
  return event.clipboardData.getData("text/html") || undefined;
};

/** Puts table blocks where their marks have come to stand; a mark within a paragraph leaves its words before the table. */
function $placeTables(tables: readonly PastedTable[]): void {
  for (const [index, table] of tables.entries()) {
    const mark = tableMark(index);
    const text = $getRoot()
      .getAllTextNodes()
      .find((node) => node.getTextContent().includes(mark));
    const line = text?.getTopLevelElement();
    if (!text || !line) continue;
    line.insertAfter($createBlockNode({ ...table, blockName: "", blockType: "table" }));
    text.setTextContent(text.getTextContent().replace(mark, ""));
    if (line.getTextContent().trim() === "") line.remove();
  }
}

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
        const page = new DOMParser().parseFromString(html, "text/html");
        const { html: tidied, tables, pictures, cards, deleted } = tidyPasted(page);
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", tidied);
        if (event instanceof ClipboardEvent) {
          clipboardData.setData("text/plain", event.clipboardData?.getData("text/plain") ?? "");
        }
        isTidied = true;
        editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent("paste", { clipboardData }));
        isTidied = false;
        // What is pasted stands in the text only after this update: the next one finds it.
        if (tables.length > 0) editor.update(() => $placeTables(tables));
        if (pictures.length > 0)
          toast.warning(wording.picturesLeftOut(pictures), { duration: noticeMilliseconds });
        if (cards.length > 0)
          toast.warning(wording.cardsLeftOut(cards), { duration: noticeMilliseconds });
        if (deleted > 0)
          toast.warning(wording.deletionsLeftOut(deleted), { duration: noticeMilliseconds });
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
