import { useCallback, useEffect, useState } from "react";
import type { Person } from "../../campaign/person.wire.ts";
import { streamWords, holdWords as words } from "../../holds/wording.ts";
import { DeskTable } from "../../panelKit/DeskTable.tsx";
import { deskRequest, refusalOf } from "../../panelKit/deskRequest.ts";
import type { Examination } from "../examine.ts";
import { HoldCard, type HoldView } from "./HoldCard.tsx";

type View = Omit<Examination, "holds"> & { holds: HoldView[] };
type Answer = { examinations: View[]; people: Record<string, Person> };

type Props = {
  /** The campaign's API address. */
  base: string;
  /** Something changed that may change what is next. */
  onDecided: () => void;
};

/** Counts side by side and held votes, for those who examine them; nothing for others. */
export function HoldDesk({ base, onDecided }: Props) {
  const [answer, setAnswer] = useState<Answer>();
  const [latest, setLatest] = useState<number>();

  const load = useCallback(async () => {
    const { status, json } = await deskRequest(`${base}/holds`);
    if (status !== 0) setAnswer(status === 200 ? (json as Answer) : undefined);
  }, [base]);
  useEffect(() => {
    void load();
  }, [load]);

  const decide = async (hold: number, body: { kind: string; reason: string }) => {
    const refusal = refusalOf(await deskRequest(`${base}/holds/${hold}/decisions`, body));
    if (refusal === undefined) setLatest(hold);
    await load();
    onDecided();
    return refusal;
  };

  if (!answer) return null;
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
