import { useState } from "react";
import { sheetWords as words } from "../wording.ts";

/** Lets a juror step aside from a candidate; it takes a reason and cannot be taken back. */
export function RecusalForm({ onRecuse }: { onRecuse: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  return (
    <details className="gp-recuse">
      <summary>{words.recuse}</summary>
      <p>{words.recuseHelp}</p>
      <label>
        {words.recuseReason}
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
        onClick={() => onRecuse(reason)}
      >
        {words.recuseConfirm}
      </button>
    </details>
  );
}
