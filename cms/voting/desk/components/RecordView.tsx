import { timeOf } from "../../panelKit/deskRequest.ts";
import type { ActView, NextAct } from "../actsView.ts";
import type { StreetTurnout } from "../streetTurnout.ts";
import type { Turnout } from "../turnout.ts";
import { deskWords as words } from "./deskWords.ts";
import { NextActs, type OnAct } from "./NextActs.tsx";
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
