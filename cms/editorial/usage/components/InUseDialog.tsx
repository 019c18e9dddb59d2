"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { InUse } from "../inUseAnswer.wire.ts";
import { wording } from "../wording.ts";
import { askOnConflict } from "./askOnConflict.ts";
import "#panelKit/dialog.css";

const words = wording.dialog;
const shortest = 2;
const longest = 200;

type Asked = { inUse: InUse; decide: (reason: string | undefined) => void };

/** What is in use and where, with the way on for who may take it. */
function Question({ inUse, decide }: Asked) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const typed = reason.trim();
  return (
    <dialog
      ref={dialog}
      className="gp-dialog"
      aria-labelledby={`${id}-title`}
      onCancel={() => decide(undefined)}
    >
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p>{words.help}</p>
      <ul>
        {inUse.uses.map(({ kind, title, href }) => (
          <li key={href}>
            {kind} <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
      {inUse.mayGoOn ? (
        <>
          <label htmlFor={id}>{words.reason}</label>
          <textarea
            id={id}
            rows={2}
            maxLength={longest}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </>
      ) : (
        <p>{words.askSomebody}</p>
      )}
      <div>
        <button
          type="button"
          className="btn btn--style-secondary"
          onClick={() => decide(undefined)}
        >
          {words.back}
        </button>
        {inUse.mayGoOn && (
          <button
            type="button"
            className="btn btn--style-primary"
            disabled={typed.length < shortest}
            onClick={() => decide(typed)}
          >
            {words.goOn}
          </button>
        )}
      </div>
    </dialog>
  );
}

/** Stands around the panel and shows, whenever something in use was to be taken away, where it is used (rules C28, C37 and C39). */
export function InUseDialog({ children }: { children?: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const plain = window.fetch;
    const ask = (inUse: InUse) =>
      new Promise<string | undefined>((resolve) => {
        const decide = (reason: string | undefined) => {
          setAsked(undefined);
          resolve(reason);
        };
        setAsked({ inUse, decide });
      });
    const asking = askOnConflict((...sent) => plain(...sent), ask);
    window.fetch = asking;
    return () => {
      // Somebody else may have wrapped it since.
      if (window.fetch === asking) window.fetch = plain;
    };
  }, []);
  return (
    <>
      {children}
      {asked && <Question {...asked} />}
    </>
  );
}
