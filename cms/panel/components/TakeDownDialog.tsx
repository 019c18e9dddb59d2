"use client";

import { PopupList, toast, useDocumentInfo, useForm } from "@payloadcms/ui";
import { useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import "#panelKit/dialog.css";
import type { PanelWording } from "./panelWording.ts";

type Props = {
  reasons: readonly { value: string; label: string }[];
  words: PanelWording["takeDown"];
};

/** Takes a live document down after its reason was chosen; the reason is what readers find at the old address. */
export function TakeDownDialog({ reasons, words }: Props) {
  const info = useDocumentInfo();
  const form = useForm();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const [isSending, setIsSending] = useState(false);
  const { collectionSlug, id: document_, hasPublishedDoc, hasPublishPermission, isTrashed } = info;
  if (!hasPublishPermission || !hasPublishedDoc || isTrashed) return null;

  const takeDown = async () => {
    setIsSending(true);
    const change = { _status: "draft", withdrawalReason: reason };
    const done = await deskRequest(
      `/api/${collectionSlug}/${document_}?depth=0&unpublishAllLocales=true`,
      change,
      "PATCH",
    );
    setIsSending(false);
    const refusal = refusalOf(done);
    dialog.current?.close();
    if (refusal !== undefined) {
      toast.error(refusal || words.failed);
      return;
    }
    const { doc } = done.json as { doc: { updatedAt: string } };
    for (const [path, value] of Object.entries({ ...change, updatedAt: doc.updatedAt }))
      if (form.getField(path)) form.dispatchFields({ type: "UPDATE", path, value });
    info.setHasPublishedDoc(false);
    info.setUnpublishedVersionCount(1);
    info.setMostRecentVersionIsAutosaved(false);
    info.incrementVersionCount();
    toast.success(words.done);
  };

  return (
    <>
      <PopupList.Button id="action-unpublish" onClick={() => dialog.current?.showModal()}>
        {words.button}
      </PopupList.Button>
      {createPortal(
        <dialog ref={dialog} className="gp-dialog" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{words.heading}</h2>
          <p>{words.help}</p>
          <label htmlFor={id}>{words.reason}</label>
          <select
            id={id}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          >
            <option value="">{words.choose}</option>
            {reasons.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <div>
            <button
              type="button"
              className="btn btn--style-secondary"
              onClick={() => dialog.current?.close()}
            >
              {words.back}
            </button>
            <button
              type="button"
              className="btn btn--style-primary"
              disabled={reason === ""}
              aria-busy={isSending}
              onClick={takeDown}
            >
              {words.confirm}
            </button>
          </div>
        </dialog>,
        document.body,
      )}
    </>
  );
}
