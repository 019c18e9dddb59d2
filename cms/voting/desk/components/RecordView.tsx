import { useId, useState } from "react";
import { timeOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import type { ActView, NextAct } from "../actsView.ts";
import type { StreetTurnout, Turnout } from "../turnout.ts";
import { deskWords as words } from "./deskWords.ts";
import { StreetView, TurnoutView } from "./TurnoutView.tsx";

/** The record of an opened campaign as JSON carries it. */
export type CampaignView = {
  acts: ActView[];
  next: NextAct[];
  turnout: Turnout;
  streets: StreetTurnout[];
  mayExamine: boolean;
};

type Props = {
  view: CampaignView;
  /** The campaign's API address. */
  base: string;
  /** Answers with what stood in the way, in words. */
  onAct: OnAct;
};

/** What was done to a campaign, what is next and who may do it, and how people took part. */
export function RecordView({ view, base, onAct }: Props) {
  const exports = [
    ["counts", words.exportCounts],
    ["turnout", words.exportTurnout],
    ...(view.mayExamine ? [["holds", words.exportHolds]] : []),
  ] as const;
  return (
    <>
      <h3>{words.history}</h3>
      <ActList acts={view.acts} />
      <h3>{words.next}</h3>
      <NextActs key={view.acts.length} next={view.next} onAct={onAct} />
      <h3>{words.turnout}</h3>
      <TurnoutView turnout={view.turnout} />
      <h3>{words.streets}</h3>
      <StreetView streets={view.streets} />
      <h3>{words.exports}</h3>
      <ul className="gp-exports">
        {exports.map(([table, label]) => (
          <li key={table}>
            <a href={`${base}/export/${table}`}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was done to a campaign: by whom, when, why, and whether it is signed. */
function ActList({ acts }: { acts: readonly ActView[] }) {
  return (
    <ol className="gp-acts">
      {acts.map(({ kind, at, by, reason, signature }) => (
        <li key={`${kind} ${at}`}>
          <strong>{words.kinds[kind]}</strong>
          <span>
            {timeOf(at)} · {words.by(by)} · {words.signature[signature]}
          </span>
          {reason && <span>{reason}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Does an act; answers with what stood in the way, in words. */
export type OnAct = (asked: {
  kind: string;
  reason: string;
  finding?: string;
}) => Promise<string | undefined>;

type NextProps = {
  next: readonly NextAct[];
  onAct: OnAct;
};

/** One act that is left: who may do it, what stands in the way, or the form to do it. */
function ActForm({ act, onAct }: { act: NextAct; onAct: NextProps["onAct"] }) {
  const { kind, hindrance, notByMe, people } = act;
  const refusal = hindrance ?? notByMe;
  const [finding, setFinding] = useState<string>();
  const file = useId();
  return (
    <section className="gp-card" aria-labelledby={`act-${kind}`}>
      <h4 id={`act-${kind}`}>{words.kinds[kind]}</h4>
      {refusal && <p>{refusal}</p>}
      {!hindrance && (
        <p>{people.length > 0 ? words.who(people.map(words.by).join("、")) : words.nobody}</p>
      )}
      {kind === "scrutinised" && <p>{words.findingHelp}</p>}
      {!refusal && kind === "scrutinised" && (
        <p>
          <label htmlFor={file}>{words.finding}</label>
          <input
            id={file}
            type="file"
            accept=".json"
            onChange={async ({ target }) => setFinding(await target.files?.[0]?.text())}
          />
        </p>
      )}
      {!refusal && (
        <ReasonForm
          label={words.reason}
          choices={[{ choice: kind, words: words.kinds[kind] }]}
          isMain
          onDo={(chosen, reason) =>
            onAct({ kind: chosen, reason, ...(finding !== undefined && { finding }) })
          }
        />
      )}
    </section>
  );
}

/** The acts that are left, each by another person than the one before. */
function NextActs({ next, onAct }: NextProps) {
  if (next.length === 0) return <p>{words.done}</p>;
  return (
    <>
      <p>{words.nextHelp}</p>
      {next.map((act) => (
        <ActForm key={act.kind} act={act} onAct={onAct} />
      ))}
    </>
  );
}
