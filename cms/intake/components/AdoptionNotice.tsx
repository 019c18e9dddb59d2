"use client";

import { useId } from "react";
import { copyText } from "#editorial/desk/components/copyText.ts";
import { deskWords as words } from "../deskWording.ts";

/** 采用通知, to be sent or read out. */
export function AdoptionNotice({ text }: { text: string }) {
  const id = useId();
  return (
    <section>
      <h2 id={id}>{words.notice}</h2>
      <p>{words.noticeHelp}</p>
      <textarea aria-labelledby={id} readOnly rows={4} value={text} />
      <button
        type="button"
        className="btn btn--style-secondary"
        onClick={({ currentTarget }) => void copyText(text, currentTarget)}
      >
        {words.copy}
      </button>
    </section>
  );
}
