import { useState } from "react";
import type { Objection, ObjectionAnswer } from "../objections/objection.ts";
import { objectionWords as words } from "../objections/wording.ts";
import { timeOf } from "./deskRequest.ts";
import { deskWords } from "./deskWords.ts";
import { ReasonField } from "./ReasonField.tsx";

/** An objection as JSON carries it. */
export type ObjectionView = Omit<Objection, "at" | "answer"> & {
  at: string;
  answer?: Omit<ObjectionAnswer, "at"> & { at: string };
};

type Props = {
  objection: ObjectionView;
  /** The candidate it is about, or the whole campaign. */
  about: string;
  onAnswer: (upheld: boolean, reason: string) => void;
};

/** One objection: what it says, who filed it, and its answer or the form to answer it. */
export function ObjectionCard({ objection, about, onAnswer }: Props) {
  const { number, at, text, name, contact, answer } = objection;
  const [reason, setReason] = useState("");
  return (
    <section className="gp-card" aria-labelledby={`objection-${number}`}>
      <h4 id={`objection-${number}`}>{words.deskItem(number, timeOf(at))}</h4>
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
        <>
          <ReasonField label={words.reason} value={reason} onChange={setReason} />
          {[true, false].map((upheld) => (
            <button
              type="button"
              key={String(upheld)}
              className="btn btn--style-secondary"
              disabled={reason.trim() === ""}
              onClick={() => onAnswer(upheld, reason)}
            >
              {upheld ? words.upheld : words.rejected}
            </button>
          ))}
        </>
      )}
    </section>
  );
}
