import { useEffect, useRef } from "react";
import type { Person } from "../../campaign/person.wire.ts";
import {
  decisionWords,
  holdWords,
  reasonWords,
  signWords,
  stateWords,
} from "../../holds/wording.ts";
import { timeOf } from "../../panelKit/deskRequest.ts";
import { ReasonForm } from "../../panelKit/ReasonForm.tsx";
import type { Examination } from "../examine.ts";
import { deskWords } from "./deskWords.ts";

type Hold = Examination["holds"][number];
type Decision = Hold["decisions"][number];

/** A hold as JSON carries it. */
export type HoldView = Omit<Hold, "at" | "decisions"> & {
  at: string;
  decisions: (Omit<Decision, "at"> & { at: string })[];
};

type Props = {
  hold: HoldView;
  /** Who decided, by account. */
  people: Record<string, Person>;
  /** Name of the candidate whose votes gave the batch away. */
  name: string;
  /** Whether it was decided on just now: then it takes the focus. */
  isLatest: boolean;
  /** Answers with what stood in the way, in words. */
  onDecide: (kind: Decision["kind"], reason: string) => Promise<string | undefined>;
};

/** One batch of held votes: why, how many, what was decided, and what may be decided now. */
export function HoldCard({ hold, people, name, isLatest, onDecide }: Props) {
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
