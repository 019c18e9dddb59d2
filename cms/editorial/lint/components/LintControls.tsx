"use client";

import {
  useConfig,
  useDocumentDrawerContext,
  useDocumentInfo,
  useLivePreviewContext,
} from "@payloadcms/ui";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { wording } from "../wording.ts";
import { goToPlace, type LintPlace } from "./goToPlace.ts";
import { LintPane } from "./LintPane.tsx";
import { askedToGo } from "./placeToGo.ts";
import "./lint.css";

/** What stands beside a document's fields. */
const beside = ".collection-edit__main-wrapper";

/** Where there is no room beside the form, the pane lies over a part of it. */
const isNarrow = "(width <= 1024px)";

/** 核对 beside the text while it is written. */
export function LintControls() {
  const { collectionSlug = "", id, isTrashed, hasSavePermission } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const { drawerSlug } = useDocumentDrawerContext();
  const { setIsLivePreviewing } = useLivePreviewContext();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Element>();
  const document = `${collectionSlug}/${id}`;

  const form = () => button.current?.closest("form") ?? undefined;
  const open = (isOpen: boolean) => {
    setPlace(isOpen ? (form()?.querySelector(beside) ?? undefined) : undefined);
    setIsLivePreviewing(isOpen);
  };
  const go = async (to: LintPlace): Promise<boolean> => {
    const fields = getEntityConfig({ collectionSlug })?.fields ?? [];
    const element = form();
    return element ? goToPlace(element, fields, to) : false;
  };
  const begin = useEffectEvent(() => {
    const asked = askedToGo(document);
    if (!asked || !button.current) return;
    if (!matchMedia(isNarrow).matches) open(true);
    void go(asked);
  });
  useEffect(() => begin(), []);

  if (isTrashed || drawerSlug || id === undefined || !hasSavePermission) return null;
  return (
    <>
      <button
        aria-expanded={place !== undefined}
        className="gp-button gp-lint-open"
        onClick={() => open(place === undefined)}
        ref={button}
        type="button"
      >
        {wording.pane.open}
      </button>
      {place &&
        createPortal(<LintPane document={document} onClose={() => open(false)} onGo={go} />, place)}
    </>
  );
}
