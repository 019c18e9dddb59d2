import { useEffect, useRef, useState } from "react";
import { type AsJson, timeOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import { useDesk } from "#panelKit/useDesk.ts";
import type { Objection } from "../../objections/objections.ts";
import { objectionWords as words } from "../../objections/wording.ts";
import { deskWords } from "./deskWords.ts";

type View = { objections: ObjectionView[]; candidates: Record<string, string> };

type Props = {
  /** The campaign's API address. */
  base: string;
  /** Something changed that may change what is next. */
  onAnswered: () => void;
};

/** Objections to a campaign and their answers, for those who examine; nothing for others. */
export function ObjectionDesk({ base, onAnswered }: Props) {
  const [latest, setLatest] = useState<number>();
  const { answer: found, send } = useDesk(base, "objections");

  const answer = async (number: number, body: { upheld: boolean; reason: string }) => {
    const refusal = await send(`objections/${number}/answer`, body);
    if (refusal === undefined) setLatest(number);
    onAnswered();
    return refusal;
  };

  if (found?.status !== 200) return null;
  const view = found.json as View;
  return (
    <section aria-labelledby="objections">
      <h3 id="objections">{words.desk}</h3>
      <p>{words.deskHelp}</p>
      {view.objections.length === 0 && <p>{words.deskEmpty}</p>}
      {view.objections.map((objection) => (
        <ObjectionCard
          key={`${objection.number}-${objection.answer ? "answered" : "open"}`}
          objection={objection}
          about={view.candidates[String(objection.candidate)] ?? words.aboutAll}
          isLatest={objection.number === latest}
          onAnswer={(upheld, reason) => answer(objection.number, { upheld, reason })}
        />
      ))}
    </section>
  );
}

export type ObjectionView = AsJson<Objection>;

type CardProps = {
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
function ObjectionCard({ objection, about, isLatest, onAnswer }: CardProps) {
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
