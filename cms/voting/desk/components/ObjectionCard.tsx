import { useEffect, useRef } from "react";
import type { Objection, ObjectionAnswer } from "../../objections/objection.ts";
import { objectionWords as words } from "../../objections/wording.ts";
import { timeOf } from "../../panelKit/deskRequest.ts";
import { ReasonForm } from "../../panelKit/ReasonForm.tsx";
import { deskWords } from "./deskWords.ts";

/** An objection as JSON carries it. */
export type ObjectionView = Omit<Objection, "at" | "answer"> & {
  at: string;
  answer?: Omit<ObjectionAnswer, "at"> & { at: string };
};

type Props = {
  objection: ObjectionView;
  /** The candidate it is about, or the whole campaign. */
  about: string;
  /** Whether it was answered just now: then it takes the focus. */
  isLatest: boolean;
  /** Answers with what stood in the way, in words. */
  onAnswer: (upheld: boolean, reason: string) => Promise<string | undefined>;
};

const choices = [
  { choice: true, words: words.upheld },
  { choice: false, words: words.rejected },
];

/** One objection: what it says, who filed it, and its answer or the form to answer it. */
export function ObjectionCard({ objection, about, isLatest, onAnswer }: Props) {
  const { number, at, text, name, contact, answer } = objection;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLatest) heading.current?.focus();
  }, [isLatest]);
  return (
    <section className="gp-card" aria-labelledby={`objection-${number}`}>
      <h4 id={`objection-${number}`} ref={heading} tabIndex={-1}>
        {words.deskItem(number, timeOf(at))}
      </h4>
      <p>{words.deskAbout(about)}</p>
      <p className="gp-said">{text}</p>
      <p>{words.deskFrom(name, contact)}</p>
      {answer ? (
        <p>
          <strong>
            {words.answered(
              answer.upheld ? words.upheld : words.rejected,
              deskWords.by(answer.by),
              timeOf(answer.at),
            )}
          </strong>
          {` ${answer.reason}`}
        </p>
      ) : (
        <ReasonForm label={words.reason} choices={choices} onDo={onAnswer} />
      )}
    </section>
  );
}
