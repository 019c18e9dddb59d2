"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import { DeskTable } from "../../components/DeskTable.tsx";
import { deskRequest, messageOf } from "../../components/deskRequest.ts";
import type { JuryProgress } from "../jury.wire.ts";
import { juryDeskWords as words } from "../wording.ts";
import { JurorPicker } from "./JurorPicker.tsx";
import { JurorRow } from "./JurorRow.tsx";
import "./jury.css";

/** Who sits on the jury and how far each is, in the campaign's own form; scores only when all have signed off. */
export function JuryDesk() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const base = `${config.routes.api}/campaigns/${id}/jury`;
  const [answer, setAnswer] = useState<{ status: number; json: unknown }>();
  const [message, setMessage] = useState("");

  const load = useCallback(async () => {
    if (id !== undefined) setAnswer(await deskRequest(`${base}/progress`));
  }, [base, id]);
  useEffect(() => {
    load();
  }, [load]);

  const act = async (path: string, body: object) => {
    const { json } = await deskRequest(`${base}/${path}`, body);
    setMessage(messageOf(json));
    await load();
  };

  if (id === undefined) return <p>{words.none}</p>;
  if (!answer) return null;
  if (answer.status !== 200) return <p>{messageOf(answer.json)}</p>;
  const { isClosed, isBegun, mayName, jurors, accounts, totals } = answer.json as JuryProgress;
  const left = jurors.filter(({ submittedAt, releasedAt }) => !submittedAt && !releasedAt).length;
  return (
    <div className="gp-jury-desk">
      <p>{words.help}</p>
      {jurors.length > 0 && <p>{isClosed ? words.closed : words.missing(left)}</p>}
      <ul className="gp-jurors">
        {jurors.map((juror) => (
          <JurorRow
            key={juror.juror}
            juror={juror}
            onRelease={
              mayName && !juror.submittedAt && !juror.releasedAt && jurors.length > 1
                ? (reason) => act("releases", { juror: juror.juror, reason })
                : undefined
            }
          />
        ))}
      </ul>
      {mayName && !isBegun && (accounts.length > 0 || jurors.length === 0) && (
        <JurorPicker accounts={accounts} onName={(ids) => act("jurors", { accounts: ids })} />
      )}
      <p role="status">{message}</p>
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
