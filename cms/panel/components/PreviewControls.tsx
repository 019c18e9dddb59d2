"use client";

import {
  useDocumentDrawerContext,
  useDocumentInfo,
  useLivePreviewContext,
  useTranslation,
} from "@payloadcms/ui";
import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import { PreviewPane } from "./PreviewPane.tsx";
import { panelWording } from "./panelWording.ts";
import { useLiveAddress } from "./useLiveAddress.ts";
import "./preview.css";

/** What stands beside a document's fields. */
const beside = ".collection-edit__main-wrapper";

/**
 * 预览 and 在网站上查看. Not Payload's own live preview: that one knows nothing of a document before it is first saved, nor of 长辈版, and
 * runs what it shows. The form makes room for the pane as it does for that one.
 */
export function PreviewControls() {
  const { collectionSlug, globalSlug, id, isTrashed, lastUpdateTime } = useDocumentInfo();
  const { drawerSlug } = useDocumentDrawerContext();
  const { setIsLivePreviewing } = useLivePreviewContext();
  const words = panelWording(useTranslation().i18n.language).preview;
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Element>();
  const subject = collectionSlug ?? globalSlug ?? "";
  const address = useLiveAddress({ subject, id, changedAt: lastUpdateTime });
  const open = (isOpen: boolean) => {
    setPlace(
      isOpen ? (button.current?.closest("form")?.querySelector(beside) ?? undefined) : undefined,
    );
    setIsLivePreviewing(isOpen);
  };
  if (isTrashed || drawerSlug) return null;
  return (
    <div className="gp-preview-controls">
      {address && (
        <a href={address} rel="noreferrer" target="_blank">
          {words.live}
        </a>
      )}
      <button
        aria-expanded={place !== undefined}
        className="gp-button"
        onClick={() => open(place === undefined)}
        ref={button}
        type="button"
      >
        {words.open}
      </button>
      {place &&
        createPortal(
          <PreviewPane id={id} onClose={() => open(false)} subject={subject} words={words} />,
          place,
        )}
    </div>
  );
}
