import { useState } from "react";
import { timeOf } from "../../components/deskRequest.ts";
import type { JuryProgress } from "../jury.wire.ts";
import { juryDeskWords, sheetWords } from "../wording.ts";

type Juror = JuryProgress["jurors"][number];

const stateOf = ({ submittedAt, releasedAt, done }: Juror): string => {
  if (releasedAt) return juryDeskWords.released;
  if (submittedAt) return juryDeskWords.submitted(timeOf(submittedAt));
  return done > 0 ? juryDeskWords.working : juryDeskWords.waiting;
};

type Props = { juror: Juror; onRelease: ((reason: string) => void) | undefined };

/** One juror: how far, and the release when it is possible. */
export function JurorRow({ juror, onRelease }: Props) {
  const [reason, setReason] = useState("");
  const { name, done, due, recused } = juror;
  return (
    <li>
      <strong>{name}</strong>
      <span>
        {[
          sheetWords.progress(done, due),
          recused > 0 && `${sheetWords.recuse} ${recused}`,
          stateOf(juror),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {onRelease && (
        <details>
          <summary>{juryDeskWords.release}</summary>
          <p>{juryDeskWords.releaseHelp}</p>
          <label>
            {juryDeskWords.reason}
            <input
              type="text"
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="btn btn--style-secondary"
            disabled={reason.trim() === ""}
            onClick={() => onRelease(reason)}
          >
            {juryDeskWords.release}
          </button>
        </details>
      )}
    </li>
  );
}
