"use client";

import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import type { AskedComment } from "../askedComment.wire.ts";
import type { CommentsView } from "../readComments.ts";
import type { Passage } from "../threadRules.ts";
import { wording } from "../wording.ts";
import { CommentForm } from "./CommentForm.tsx";
import { ThreadCard } from "./ThreadCard.tsx";
import "./comments.css";

const longestQuote = 300;

/** What is selected inside a stretch of text, or its beginning. */
const quoteIn = (element: HTMLElement | null, text: string): string => {
  const selection = window.getSelection();
  const words = selection?.toString() ?? "";
  const isInside =
    element !== null && selection?.anchorNode && element.contains(selection.anchorNode);
  return (isInside && words.trim() !== "" && text.includes(words) ? words : text).slice(
    0,
    longestQuote,
  );
};

type Writing = { path: string; quote: string };

/** The document tab 评论: the saved text, stretch by stretch, with what colleagues said about it. */
export function CommentsTab() {
  const { view, instead, url, load } = useDocumentTab<CommentsView>("comments", {
    ...{ className: "gp-comments", saveFirst: wording.saveFirst, loading: wording.loading },
  });
  const [writing, setWriting] = useState<Writing>();
  const [onlyOpen, setOnlyOpen] = useState(false);

  const ask = async (asked: AskedComment) => {
    const done = await deskRequest(url, asked);
    const refusal = refusalOf(done);
    if (refusal === undefined) await load();
    return refusal;
  };

  if (!view) return instead;
  const { passages, threads, colleagues, mayDemand } = view;
  const shown = threads.filter(({ isOpen }) => isOpen || !onlyOpen);
  const cards = (path: string | undefined) =>
    shown
      .filter((thread) => thread.path === path)
      .map((thread) => (
        <ThreadCard key={thread.id} thread={thread} colleagues={colleagues} onAsk={ask} />
      ));
  const orphans = cards(undefined);

  const stretch = ({ path, label, text }: Passage) => (
    <section key={path} className="gp-passage">
      <div>
        <h3>{label}</h3>
        <p id={`passage-${path}`}>{text}</p>
        <button
          type="button"
          className="btn btn--style-secondary"
          aria-label={`${wording.comment}：${label}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const quote = quoteIn(document.getElementById(`passage-${path}`), text);
            setWriting({ path, quote });
          }}
        >
          {wording.comment}
        </button>
      </div>
      <div>
        {cards(path)}
        {writing?.path === path && (
          <>
            <q>{writing.quote}</q>
            <CommentForm
              label={wording.label}
              submit={wording.buttons.open}
              colleagues={colleagues}
              mayDemand={mayDemand}
              onSay={async (said, isDemand) => {
                const refused = await ask({ kind: "open", ...writing, text: said, isDemand });
                if (refused === undefined) setWriting(undefined);
                return refused;
              }}
              onCancel={() => setWriting(undefined)}
            />
          </>
        )}
      </div>
    </section>
  );

  return (
    <section className="gp-comments">
      <p>{wording.help}</p>
      <p>{wording.demandHelp}</p>
      {threads.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
          />{" "}
          {wording.onlyOpen}
        </label>
      )}
      {orphans.length > 0 && (
        <section>
          <h3>{wording.orphans}</h3>
          {orphans}
        </section>
      )}
      {passages.length === 0 && <p>{wording.empty}</p>}
      {passages.map(stretch)}
    </section>
  );
}
