"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import { DeskMessage } from "../../panelKit/DeskMessage.tsx";
import { DeskTable } from "../../panelKit/DeskTable.tsx";
import { type DeskAnswer, deskRequest, messageOf, refusalOf } from "../../panelKit/deskRequest.ts";
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
  const [answer, setAnswer] = useState<DeskAnswer>();
  const [message, setMessage] = useState("");

  const load = useCallback(async () => {
    if (id === undefined) return;
    const progress = await deskRequest(`${base}/progress`);
    // What is on the screen stays there while the network is away.
    setAnswer((before) => (progress.status === 0 && before ? before : progress));
  }, [base, id]);
  useEffect(() => {
    void load();
  }, [load]);

  /** Answers with what stood in the way, in words. */
  const act = async (path: string, body: object) => {
    setMessage("");
    const done = await deskRequest(`${base}/${path}`, body);
    const refusal = refusalOf(done);
    await load();
    if (refusal === undefined) setMessage(messageOf(done.json));
    return refusal;
  };
  const name = async (ids: number[]) => {
    const refusal = await act("jurors", { accounts: ids });
    if (refusal !== undefined) setMessage(refusal);
  };

  if (id === undefined) return <p>{words.none}</p>;
  if (!answer) return null;
  if (answer.status !== 200) return <p>{messageOf(answer.json)}</p>;
  const { isClosed, isBegun, mayName, jurors, accounts, totals } = answer.json as JuryProgress;
  const sitting = jurors.filter(({ releasedAt }) => !releasedAt);
  const left = sitting.filter(({ submittedAt }) => !submittedAt).length;
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
              mayName && !juror.submittedAt && !juror.releasedAt && sitting.length > 1
                ? (reason) => act("releases", { juror: juror.juror, reason })
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
