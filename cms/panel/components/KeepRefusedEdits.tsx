"use client";

import {
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from "@payloadcms/ui";
import { useEffect, useEffectEvent, useRef } from "react";
import { saveRefusedEdits } from "./saveRefusedEdits.ts";

/**
 * Payload takes a form for saved as soon as a save is answered, also when the answer is a refusal: what was typed just before
 * is then autosaved no more, and forgotten without a warning. Stands in every edit view, and keeps what was refused:
 * as a draft where there are drafts, else as what is still to be saved.
 */
export function KeepRefusedEdits({ hasDrafts }: { hasDrafts: boolean }) {
  const { collectionSlug, id, mostRecentVersionIsAutosaved, ...info } = useDocumentInfo();
  const form = useForm();
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const isRefused = useFormSubmitted();
  const atStake = useRef(false);

  const keep = useEffectEvent(() => {
    if (!isRefused) return;
    const keepInForm = () => form.setModified(true);
    if (!hasDrafts || !collectionSlug || id === undefined) return keepInForm();
    form.setBackgroundProcessing(true);
    saveRefusedEdits({ collection: collectionSlug, id, form })
      .then((savedAt) => {
        info.setLastUpdateTime(savedAt);
        if (mostRecentVersionIsAutosaved) return;
        info.setMostRecentVersionIsAutosaved(true);
        info.setUnpublishedVersionCount((count) => count + 1);
        info.incrementVersionCount();
      })
      .catch(keepInForm)
      .finally(() => form.setBackgroundProcessing(false));
  });

  useEffect(() => {
    if (isProcessing) {
      atStake.current ||= isModified;
    } else if (atStake.current) {
      atStake.current = false;
      keep();
    }
  }, [isProcessing, isModified]);

  return null;
}
