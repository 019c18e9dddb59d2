"use client";

import {
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
} from "@payloadcms/ui";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { formSettled } from "./formSettled.ts";

const tabAt = ({ target }: MouseEvent) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(".doc-tabs a[href]") : null;

/**
 * A tab beside a document shows what is saved: what was typed is saved before it opens, so that what is handed in there is what stood in the form.
 * Payload saves three seconds after the last letter, and not at all when the form is left before.
 */
export function SaveBeforeTab({ path }: { path: string }) {
  const { incrementVersionCount } = useDocumentInfo();
  const form = useForm();
  const isModified = useFormModified();
  const isSaving = useFormBackgroundProcessing();
  const router = useRouter();

  /** Whether nothing is left to be saved. It goes behind a save that is on its way (rule Y6). */
  const flush = useEffectEvent(async (): Promise<boolean> => {
    if (!isModified && !isSaving) return true;
    const saved = await form.submit({
      action: `${path}?depth=0&draft=true`,
      method: "PATCH",
      overrides: { _status: "draft" },
      disableSuccessStatus: true,
      skipValidation: true,
    });
    if (saved) incrementVersionCount();
    return Boolean(saved);
  });

  useEffect(() => {
    const follow = async (href: string) => {
      await formSettled();
      if (await flush()) router.push(href);
    };
    const leave = (event: MouseEvent) => {
      const tab = tabAt(event);
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!tab || !isPlain || tab.target === "_blank") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void follow(tab.href);
    };
    window.addEventListener("click", leave, true);
    return () => window.removeEventListener("click", leave, true);
  }, [router]);

  return null;
}
