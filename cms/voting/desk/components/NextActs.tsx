import { ReasonForm } from "../../panelKit/ReasonForm.tsx";
import type { NextAct } from "../actsView.ts";
import { deskWords as words } from "./deskWords.ts";

type Props = {
  next: readonly NextAct[];
  /** Answers with what stood in the way, in words. */
  onAct: (kind: string, reason: string) => Promise<string | undefined>;
};

/** One act that is left: who may do it, what stands in the way, or the form to do it. */
function ActForm({ act, onAct }: { act: NextAct; onAct: Props["onAct"] }) {
  const { kind, hindrance, notByMe, people } = act;
  const refusal = hindrance ?? notByMe;
  return (
    <section className="gp-card" aria-labelledby={`act-${kind}`}>
      <h4 id={`act-${kind}`}>{words.kinds[kind]}</h4>
      {refusal && <p>{refusal}</p>}
      {!hindrance && (
        <p>{people.length > 0 ? words.who(people.map(words.by).join("、")) : words.nobody}</p>
      )}
      {!refusal && (
        <ReasonForm
          label={words.reason}
          choices={[{ choice: kind, words: words.kinds[kind] }]}
          isMain
          onDo={onAct}
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
