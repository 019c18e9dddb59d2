import { useState } from "react";
import { DeskTable } from "./DeskTable.tsx";
import { timeOf } from "./deskRequest.ts";
import { deskWords as words } from "./deskWords.ts";

type Act = { kind: string; by: string; at: string; reason: string };
type Day = { day: string; likes: number; ballots: number; voters: number };

/** The record of an opened campaign as JSON carries it. */
export type CampaignView = { acts: Act[]; days: Day[] };

const steps = ["closed", "counted", "noticed", "published"] as const;

type Props = {
  view: CampaignView;
  /** The campaign's API address. */
  base: string;
  onAct: (kind: string, reason: string) => void;
};

/** What was done to a campaign, its turnout, and the acts that are left. */
export function RecordView({ view, base, onAct }: Props) {
  const [reason, setReason] = useState("");
  const done = new Set(view.acts.map(({ kind }) => kind));
  return (
    <>
      <h3>{words.history}</h3>
      <ul>
        {view.acts.map(({ kind, by, at, reason: why }) => (
          <li key={kind}>
            {words.kinds[kind]} · {timeOf(at)} · {words.by(by)} {why}
          </li>
        ))}
      </ul>
      <h3>{words.turnout}</h3>
      <DeskTable
        columns={words.columns}
        rows={view.days.map(({ day, likes, ballots, voters }) => [day, likes, ballots, voters])}
      />
      <p>
        <a href={`${base}/export`}>{words.export}</a>
      </p>
      <h3>{words.next}</h3>
      <label>
        {words.reason}
        <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {steps
        .filter((kind) => !done.has(kind))
        .map((kind) => (
          <button
            type="button"
            key={kind}
            className="btn btn--style-secondary"
            onClick={() => {
              onAct(kind, reason);
              setReason("");
            }}
          >
            {words.kinds[kind]}
          </button>
        ))}
    </>
  );
}
