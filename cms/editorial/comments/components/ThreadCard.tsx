import { useState } from "react";
import type { AskedComment } from "../askedComment.wire.ts";
import type { Colleague } from "../mentionRules.ts";
import type { ThreadView } from "../readComments.ts";
import { wording } from "../wording.ts";
import { CommentForm } from "./CommentForm.tsx";

const words = wording.buttons;

type Props = {
  thread: ThreadView;
  colleagues: readonly Colleague[];
  onAsk: (asked: AskedComment) => Promise<string | undefined>;
};

/** A comment with its answers, and what can be done with it. */
export function ThreadCard({ thread, colleagues, onAsk }: Props) {
  const [isAnswering, setIsAnswering] = useState(false);
  const [refusal, setRefusal] = useState("");
  const { id, quote, isDemand, isOpen, lines } = thread;
  const answer = async (text: string) => {
    const refused = await onAsk({ kind: isOpen ? "reply" : "reopen", thread: id, text });
    if (refused === undefined) setIsAnswering(false);
    return refused;
  };
  const resolve = async () => setRefusal((await onAsk({ kind: "resolve", thread: id })) ?? "");
  return (
    <article className="gp-thread" data-open={isOpen}>
      <header>
        {isDemand && <strong>{wording.demand}</strong>}
        {!isOpen && <span>{wording.resolved}</span>}
        <q>{quote}</q>
      </header>
      <ol>
        {lines.map((line) => (
          <li key={line.id}>
            <span className="gp-meta">{`${line.by} · ${line.at} · ${line.what}`}</span>
            {line.text && <p>{line.text}</p>}
          </li>
        ))}
      </ol>
      {isAnswering ? (
        <CommentForm
          label={wording.answerLabel}
          submit={isOpen ? words.reply : words.reopen}
          colleagues={colleagues}
          onSay={answer}
          onCancel={() => setIsAnswering(false)}
        />
      ) : (
        <div>
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => setIsAnswering(true)}
          >
            {isOpen ? words.reply : words.reopen}
          </button>
          {isOpen && (
            <button type="button" className="btn btn--style-secondary" onClick={resolve}>
              {words.resolve}
            </button>
          )}
        </div>
      )}
      <p role="alert">{refusal}</p>
    </article>
  );
}
