import { useEffect, useRef, useState } from "react";
import { DeskTable } from "#panelKit/DeskTable.tsx";
import { type AsJson, timeOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import { useDesk } from "#panelKit/useDesk.ts";
import type { Person } from "../../campaign/signedAct.wire.ts";
import {
  decisionWords,
  holdWords,
  reasonWords,
  signWords,
  stateWords,
  streamWords,
  holdWords as words,
} from "../../holds/wording.ts";
import type { Examination } from "../examine.ts";
import { deskWords } from "./deskWords.ts";

type Answer = { examinations: AsJson<Examination>[]; people: Record<string, Person> };

type Props = {
  /** The campaign's API address. */
  base: string;
  /** Something changed that may change what is next. */
  onDecided: () => void;
};

/** Counts side by side and held votes, for those who examine them; nothing for others. */
export function HoldDesk({ base, onDecided }: Props) {
  const [latest, setLatest] = useState<number>();
  const { answer: holds, send } = useDesk(base, "holds");

  const decide = async (hold: number, body: { kind: string; reason: string }) => {
    const refusal = await send(`holds/${hold}/decisions`, body);
    if (refusal === undefined) setLatest(hold);
    onDecided();
    return refusal;
  };

  if (holds?.status !== 200) return null;
  const answer = holds.json as Answer;
  return (
    <section aria-labelledby="held-votes">
      <h3 id="held-votes">{words.title}</h3>
      <p>{words.help}</p>
      <p>{words.countsHelp}</p>
      {answer.examinations.map(({ stream, totals, holds }) => (
        <div key={stream}>
          <h4>{streamWords[stream]}</h4>
          <DeskTable
            columns={words.columns}
            rows={totals.map(({ candidate, name, raw, held, voided, valid }) => [
              `${candidate}号 ${name}`,
              raw,
              held,
              voided,
              valid,
            ])}
          />
          {holds.length === 0 && <p>{words.empty}</p>}
          {holds.map((hold) => (
            <HoldCard
              key={`${hold.id}-${hold.decisions.length}`}
              hold={hold}
              people={answer.people}
              name={totals.find(({ candidate }) => candidate === hold.candidate)?.name ?? ""}
              isLatest={hold.id === latest}
              onDecide={(kind, reason) => decide(hold.id, { kind, reason })}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

export type HoldView = AsJson<Examination["holds"][number]>;

type CardProps = {
  hold: HoldView;
  /** Who decided, by account. */
  people: Record<string, Person>;
  /** Name of the candidate whose votes gave the batch away. */
  name: string;
  /** Whether it was decided on just now: then it takes the focus. */
  isLatest: boolean;
  /** Answers with what stood in the way, in words. */
  onDecide: (kind: HoldView["choices"][number], reason: string) => Promise<string | undefined>;
};

/** One batch of held votes: why, how many, what was decided, and what may be decided now. */
function HoldCard({ hold, people, name, isLatest, onDecide }: CardProps) {
  const { id, at, votes, reason, signs, evidence, state, decisions, choices, partOf } = hold;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLatest) heading.current?.focus();
  }, [isLatest]);
  const hasProposed =
    state === "open" && !choices.some((kind) => kind === "void-proposal" || kind === "void");
  return (
    <section className="gp-card" aria-labelledby={`hold-${id}`}>
      <h4 id={`hold-${id}`} ref={heading} tabIndex={-1}>
        {holdWords.number(id)}
        {partOf !== null && holdWords.part(partOf)} · {stateWords[state]} ·{" "}
        {holdWords.batch(votes, name)} · {timeOf(at)}
      </h4>
      <p>
        {reasonWords[reason]}
        {signs.length > 0 &&
          `。${holdWords.signs}${signs.map((sign) => signWords[sign]).join("、")}`}
        。{holdWords.evidence(evidence)}
      </p>
      {decisions.length > 0 && (
        <ul>
          {decisions.map((made) => (
            <li key={made.id}>
              {holdWords.decided(
                decisionWords[made.kind],
                deskWords.by(people[made.by] ?? { name: made.by, role: "" }),
                timeOf(made.at),
              )}{" "}
              {made.reason}
            </li>
          ))}
        </ul>
      )}
      {hasProposed && <p>{holdWords.waiting}</p>}
      {choices.length > 0 && (
        <ReasonForm
          label={holdWords.reason}
          choices={choices.map((kind) => ({ choice: kind, words: decisionWords[kind] }))}
          onDo={onDecide}
        />
      )}
    </section>
  );
}
