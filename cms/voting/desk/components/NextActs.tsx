import { useId, useState } from "react";
import { ReasonForm } from "../../panelKit/ReasonForm.tsx";
import type { NextAct } from "../actsView.ts";
import { deskWords as words } from "./deskWords.ts";

/** Does an act; answers with what stood in the way, in words. */
export type OnAct = (asked: {
  kind: string;
  reason: string;
  finding?: string;
}) => Promise<string | undefined>;

type Props = {
  next: readonly NextAct[];
  onAct: OnAct;
};

/** One act that is left: who may do it, what stands in the way, or the form to do it. */
function ActForm({ act, onAct }: { act: NextAct; onAct: Props["onAct"] }) {
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
export function NextActs({ next, onAct }: Props) {
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
