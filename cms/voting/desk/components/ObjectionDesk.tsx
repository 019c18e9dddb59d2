import { useCallback, useEffect, useState } from "react";
import { objectionWords as words } from "../../objections/wording.ts";
import { deskRequest, refusalOf } from "../../panelKit/deskRequest.ts";
import { ObjectionCard, type ObjectionView } from "./ObjectionCard.tsx";

type View = { objections: ObjectionView[]; candidates: Record<string, string> };

type Props = {
  /** The campaign's API address. */
  base: string;
  /** Something changed that may change what is next. */
  onAnswered: () => void;
};

/** Objections to a campaign and their answers, for those who examine; nothing for others. */
export function ObjectionDesk({ base, onAnswered }: Props) {
  const [view, setView] = useState<View>();
  const [latest, setLatest] = useState<number>();

  const load = useCallback(async () => {
    const { status, json } = await deskRequest(`${base}/objections`);
    if (status !== 0) setView(status === 200 ? (json as View) : undefined);
  }, [base]);
  useEffect(() => {
    void load();
  }, [load]);

  const answer = async (number: number, body: { upheld: boolean; reason: string }) => {
    const refusal = refusalOf(await deskRequest(`${base}/objections/${number}/answer`, body));
    if (refusal === undefined) setLatest(number);
    await load();
    onAnswered();
    return refusal;
  };

  if (!view) return null;
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
