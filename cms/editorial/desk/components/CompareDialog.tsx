"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { deskWording } from "../wording.ts";
import { copyText } from "./copyText.ts";
import "./desk.css";

export type ComparedRow = {
  readonly path: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
};

type Props = {
  title: string;
  text: string;
  rows: readonly ComparedRow[];
  /** What is left and what is right. */
  columns: readonly [string, string];
  message?: string | undefined;
  /** Buttons: what can be decided. */
  children: ReactNode;
};

const words = deskWording.dialog;

/** Two texts side by side, field by field, over a page that waits until it is decided. */
export function CompareDialog({ title, text, rows, columns, message, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // By itself the browser goes to the first text that scrolls, past what is asked.
    head.current?.focus();
  }, []);
  const all = rows.map(({ label, mine }) => `${label}\n${mine}`).join("\n\n");
  return (
    <dialog
      ref={dialog}
      className="gp-compare"
      aria-labelledby="gp-compare-title"
      // What waits here is decided by a button, and never by a key that was meant for the text.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="gp-compare-title" ref={head} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      <div className="gp-compare-rows">
        {rows.map(({ path, label, mine, theirs }) => (
          <section key={path}>
            <h3>{label}</h3>
            {[mine, theirs].map((one, side) => (
              <div key={columns[side]}>
                <h4>{columns[side]}</h4>
                <pre>{one || words.blank}</pre>
              </div>
            ))}
          </section>
        ))}
      </div>
      <p role="alert">{message}</p>
      <div className="gp-compare-acts">
        {children}
        {rows.length > 0 && (
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={({ currentTarget }) => copyText(all, currentTarget)}
          >
            {words.copy}
          </button>
        )}
      </div>
    </dialog>
  );
}
