"use client";

import { useAllFormFields, useDocumentInfo, useForm, useFormModified } from "@payloadcms/ui";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { formId } from "./formId.ts";
import { type CopyOf, dropCopy, readCopy, writeCopy } from "./localCopies.ts";
import { OfferCopy } from "./OfferCopy.tsx";
import { addOpenDocument, type OpenDocument } from "./openDocuments.ts";
import { Presence } from "./Presence.tsx";
import { UnderControls } from "./UnderControls.tsx";

/** A copy is made when somebody pauses, and of somebody who never pauses so often: what ends a window by force gives no notice. */
const [pauseMs, longestMs] = [400, 2_000];

/** Answers to the saves of one form, and a copy in this browser of what they have not saved yet. */
export function OpenForm(props: {
  account: string;
  path: string;
  hasDrafts: boolean;
  /** Who may only read it is beside nobody who writes (rule Y10). */
  isWriter: boolean;
}) {
  const { account, path, hasDrafts, isWriter } = props;
  const { data } = useDocumentInfo();
  const form = useForm();
  const isModified = useFormModified();
  const [fields] = useAllFormFields();
  const of: CopyOf = { account, path };

  const keep = (kind: "unsaved" | "set-aside") =>
    writeCopy(window.localStorage, of, { kind, copy: { at: Date.now(), data: form.getData() } });

  const saved = (sentAt: number) => {
    const copy = readCopy(window.localStorage, of, "unsaved");
    // What was typed while it was on its way is not saved yet.
    if (copy && copy.at <= sentAt) dropCopy(window.localStorage, of, "unsaved");
  };
  const giveWay = () => {
    keep("set-aside");
    dropCopy(window.localStorage, of, "unsaved");
    form.setModified(false);
    // Not before the form knows that nothing in it is at stake: the browser would ask.
    setTimeout(() => window.location.reload(), 100);
  };

  const [document] = useState<OpenDocument>(() => ({
    ...{ path, form: formId(), base: undefined },
    saved,
    giveWay,
  }));
  useEffect(() => addOpenDocument(document), [document]);

  // Own saves tell it too; beyond these it changes only when the whole page was fetched anew.
  const began = typeof data?.updatedAt === "string" ? data.updatedAt : undefined;
  useEffect(() => {
    if (began) document.base = began;
  }, [document, began]);

  const keptAt = useRef(0);
  const keepUnsaved = useEffectEvent(() => {
    keptAt.current = Date.now();
    if (isModified) keep("unsaved");
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of a field is to be kept
  useEffect(() => {
    const due = keptAt.current + longestMs - Date.now();
    const timer = setTimeout(keepUnsaved, Math.max(0, Math.min(pauseMs, due)));
    return () => clearTimeout(timer);
  }, [fields, isModified]);
  useEffect(() => {
    const leave = () => keepUnsaved();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);

  return (
    <UnderControls>
      {isWriter && <Presence path={path} form={document.form} />}
      <OfferCopy {...{ hasDrafts, of, path }} />
    </UnderControls>
  );
}
