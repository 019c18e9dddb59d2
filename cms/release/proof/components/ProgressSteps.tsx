import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import type { Progress } from "../progress.wire.ts";
import { wording } from "../wording.ts";
import "./progress.css";

/** All steps of a change with their instants, and what failed where. */
export function ProgressSteps({ progress }: { progress: Progress }) {
  const { steps, notes, faults } = progress;
  return (
    <div className="gp-progress-steps">
      <ol>
        {steps.map(({ name, state, words, help, at }) => (
          <li data-state={state} key={name} title={help}>
            <span>{words}</span>
            {at && <time dateTime={at}>{shanghaiStamp(new Date(at))}</time>}
          </li>
        ))}
      </ol>
      {notes.length > 0 && <p>{notes.join(" · ")}</p>}
      {faults.length > 0 && (
        <div role="alert">
          <p>{wording.failures}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
