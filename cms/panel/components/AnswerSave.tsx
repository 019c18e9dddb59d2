"use client";

import {
  toast,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useFormProcessing,
  useModal,
  useTranslation,
} from "@payloadcms/ui";
import { useEffect, useEffectEvent } from "react";
import { formSettled } from "./formSettled.ts";
import { panelWording } from "./panelWording.ts";
import { SaveBeforeTab } from "./SaveBeforeTab.tsx";

/**
 * Ctrl+S and Cmd+S save and say so. Payload listens in its publish button alone, which who may not publish lacks, and keeps silent when nothing
 * is new. What was typed is saved before a tab opens, too. Stands in every edit view; of several above one another the topmost answers.
 */
export function AnswerSave({ hasDrafts }: { hasDrafts: boolean }) {
  const { collectionSlug, id, hasSavePermission, incrementVersionCount } = useDocumentInfo();
  const form = useForm();
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const depth = useEditDepth();
  const { modalState } = useModal();
  const { i18n } = useTranslation();

  const save = useEffectEvent(async () => {
    if (isProcessing || !hasSavePermission) return;
    if (!isModified) {
      toast.success(panelWording(i18n.language).save.nothing);
      return;
    }
    if (!hasDrafts || !collectionSlug || id === undefined) {
      document.getElementById("action-save")?.click();
      return;
    }
    const saved = await form.submit({
      action: `/api/${collectionSlug}/${id}?depth=0&draft=true`,
      method: "PATCH",
      overrides: { _status: "draft" },
      skipValidation: true,
    });
    if (saved) incrementVersionCount();
  });

  const isKept = hasDrafts && hasSavePermission && collectionSlug && id !== undefined;

  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    const open = Object.values(modalState ?? {}).filter(({ isOpen }) => isOpen).length;
    if (open + 1 !== depth) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void formSettled().then(() => save());
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => answer(event);
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);

  // In a drawer above a document, its tabs are not those of what is edited.
  return isKept && depth === 1 ? <SaveBeforeTab path={`/api/${collectionSlug}/${id}`} /> : null;
}
