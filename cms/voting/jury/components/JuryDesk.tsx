"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useState } from "react";
import { DeskMessage } from "#panelKit/DeskMessage.tsx";
import { DeskTable } from "#panelKit/DeskTable.tsx";
import { messageOf, timeOf } from "#panelKit/deskRequest.ts";
import { useDesk } from "#panelKit/useDesk.ts";
import type { JuryProgress } from "../jury.wire.ts";
import { juryDeskWords, sheetWords, juryDeskWords as words } from "../wording.ts";
import "#panelKit/fields.css";
import "./jury.css";
import { ReasonedStep } from "./ReasonedStep.tsx";

/** Who sits on the jury and how far each is, in the campaign's own form; scores only when all have signed off. */
export function JuryDesk() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const base = `${config.routes.api}/campaigns/${id}/jury`;
  const desk = useDesk(id === undefined ? undefined : base, "progress");
  const { answer, message, setMessage, send } = desk;
  const name = async (ids: number[]) => {
    const refusal = await send("jurors", { accounts: ids });
    if (refusal !== undefined) setMessage(refusal);
  };

  if (id === undefined) return <p>{words.none}</p>;
  if (!answer) return null;
  if (answer.status !== 200) return <p>{messageOf(answer.json)}</p>;
  const { isClosed, isBegun, mayName, jurors, accounts, totals } = answer.json as JuryProgress;
  const sitting = jurors.filter(({ releasedAt }) => !releasedAt);
  const left = sitting.filter(({ submittedAt }) => !submittedAt).length;
  return (
    <div className="gp-jury-desk gp-fields">
      <p>{words.help}</p>
      {jurors.length > 0 && <p>{isClosed ? words.closed : words.missing(left)}</p>}
      <ul className="gp-jurors">
        {jurors.map((juror) => (
          <JurorRow
            key={juror.juror}
            juror={juror}
            onRelease={
              mayName && !juror.submittedAt && !juror.releasedAt && sitting.length > 1
                ? (reason) => send("releases", { juror: juror.juror, reason })
                : undefined
            }
          />
        ))}
      </ul>
      {mayName && !isBegun && (accounts.length > 0 || jurors.length === 0) && (
        <JurorPicker accounts={accounts} onName={name} />
      )}
      <DeskMessage text={message} />
      {totals.length > 0 && (
        <section aria-labelledby="jury-totals">
          <h3 id="jury-totals">{words.totals}</h3>
          <DeskTable
            columns={words.totalColumns}
            rows={totals.map(({ candidate, name, scores }) => [candidate, name, scores.join("、")])}
          />
        </section>
      )}
    </div>
  );
}

type PickerProps = {
  accounts: JuryProgress["accounts"];
  onName: (accounts: number[]) => void;
};

/** Chooses who sits on the jury, from the accounts that could. */
function JurorPicker({ accounts, onName }: PickerProps) {
  const [chosen, setChosen] = useState<number[]>([]);
  if (accounts.length === 0) return <p>{words.noAccounts}</p>;
  return (
    <fieldset className="gp-juror-picker">
      <legend>{words.name}</legend>
      <p>{words.nameHelp}</p>
      {accounts.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {name}
        </label>
      ))}
      <button
        type="button"
        className="btn btn--style-primary"
        disabled={chosen.length === 0}
        onClick={() => onName(chosen)}
      >
        {words.name}
      </button>
    </fieldset>
  );
}

type Juror = JuryProgress["jurors"][number];

const stateOf = ({ submittedAt, releasedAt, done }: Juror): string => {
  if (releasedAt) return juryDeskWords.released;
  if (submittedAt) return juryDeskWords.submitted(timeOf(submittedAt));
  return done > 0 ? juryDeskWords.working : juryDeskWords.waiting;
};

const releaseWords = {
  title: juryDeskWords.release,
  help: juryDeskWords.releaseHelp,
  reason: juryDeskWords.reason,
  confirm: juryDeskWords.releaseConfirm,
};

type RowProps = {
  juror: Juror;
  /** Answers with what stood in the way, in words. */
  onRelease: ((reason: string) => Promise<string | undefined>) | undefined;
};

/** One juror: how far, and the release when it is possible. */
function JurorRow({ juror, onRelease }: RowProps) {
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
      {onRelease && <ReasonedStep words={releaseWords} onConfirm={onRelease} />}
    </li>
  );
}
