import { useState } from "react";
import type { Person } from "../acts/act.wire.ts";
import type { Examination } from "../holds/examine.ts";
import { decisionWords, holdWords, reasonWords, signWords, stateWords } from "../holds/wording.ts";
import { timeOf } from "./deskRequest.ts";
import { deskWords } from "./deskWords.ts";
import { ReasonField } from "./ReasonField.tsx";

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
  onDecide: (kind: Decision["kind"], reason: string) => void;
};

/** One batch of held votes: why, how many, what was decided, and what may be decided now. */
export function HoldCard({ hold, people, name, onDecide }: Props) {
  const { id, at, votes, reason, signs, evidence, state, decisions, choices } = hold;
  const [why, setWhy] = useState("");
  const hasProposed = state === "open" && !choices.some((kind) => kind !== "release");
  return (
    <section className="gp-card" aria-labelledby={`hold-${id}`}>
      <h4 id={`hold-${id}`}>
        {stateWords[state]} · {holdWords.batch(votes, name)} · {timeOf(at)}
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
      {choices.length > 0 && <ReasonField label={holdWords.reason} value={why} onChange={setWhy} />}
      {choices.map((kind) => (
        <button
          type="button"
          key={kind}
          className="btn btn--style-secondary"
          disabled={why.trim() === ""}
          onClick={() => onDecide(kind, why)}
        >
          {decisionWords[kind]}
        </button>
      ))}
    </section>
  );
}
