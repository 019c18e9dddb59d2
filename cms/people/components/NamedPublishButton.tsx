"use client";

import {
  PublishButton,
  toast,
  useDocumentInfo,
  useFormProcessing,
  useFormSubmitted,
} from "@payloadcms/ui";
import { useEffect, useEffectEvent, useRef } from "react";

/**
 * Payload's publish button, called by what it does: a text goes out for the first time, or its changes do. `next` is said after a
 * publish: readers get the page some seconds later than the newsroom's 更新成功.
 */
export function NamedPublishButton({ first, next }: { first: string; next: string }) {
  const { data, hasPublishedDoc } = useDocumentInfo();
  const isProcessing = useFormProcessing();
  const isRefused = useFormSubmitted();
  const wasProcessing = useRef(false);

  const say = useEffectEvent(() => {
    if (!isRefused && data?._status === "published") toast.info(next);
  });

  useEffect(() => {
    if (wasProcessing.current && !isProcessing) say();
    wasProcessing.current = isProcessing;
  }, [isProcessing]);

  return hasPublishedDoc ? <PublishButton /> : <PublishButton label={first} />;
}
