import { useCallback, useEffect, useState } from "react";
import type { Examination } from "../holds/examine.ts";
import { streamWords, holdWords as words } from "../holds/wording.ts";
import { DeskTable } from "./DeskTable.tsx";
import { deskRequest, messageOf } from "./deskRequest.ts";
import { HoldCard, type HoldView } from "./HoldCard.tsx";

type View = Omit<Examination, "holds"> & { holds: HoldView[] };

/** Counts side by side and held votes, for those who examine them; nothing for others. `base` is the campaign's API address. */
export function HoldDesk({ base }: { base: string }) {
  const [views, setViews] = useState<View[]>();
  const [message, setMessage] = useState("");

  const load = useCallback(async () => {
    const { status, json } = await deskRequest(`${base}/holds`);
    setViews(status === 200 ? (json as { examinations: View[] }).examinations : undefined);
  }, [base]);
  useEffect(() => {
    load();
  }, [load]);

  const decide = async (hold: number, body: { kind: string; reason: string }) => {
    const { json } = await deskRequest(`${base}/holds/${hold}/decisions`, body);
    setMessage(messageOf(json));
    await load();
  };

  if (!views) return null;
  return (
    <section aria-labelledby="held-votes">
      <h3 id="held-votes">{words.title}</h3>
      <p>{words.help}</p>
      <p>{words.countsHelp}</p>
      {views.map(({ stream, standings, holds }) => (
        <div key={stream}>
          <h4>{streamWords[stream]}</h4>
          <DeskTable
            columns={words.columns}
            rows={standings.map(({ candidate, name, raw, held, voided, valid }) => [
              candidate,
              name,
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
              name={standings.find(({ candidate }) => candidate === hold.candidate)?.name ?? ""}
              onDecide={(kind, reason) => decide(hold.id, { kind, reason })}
            />
          ))}
        </div>
      ))}
      <p role="status">{message}</p>
    </section>
  );
}
