import { timeOf } from "../../panelKit/deskRequest.ts";
import type { ActView } from "../actsView.ts";
import { deskWords as words } from "./deskWords.ts";

/** What was done to a campaign: by whom, when, why, and whether it is signed. */
export function ActList({ acts }: { acts: readonly ActView[] }) {
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
