"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import "./campaignDesk.css";
import { DeskMessage } from "../../panelKit/DeskMessage.tsx";
import { type DeskAnswer, deskRequest, messageOf, refusalOf } from "../../panelKit/deskRequest.ts";
import { deskWords as words } from "./deskWords.ts";
import { HelperDesk } from "./HelperDesk.tsx";
import { HoldDesk } from "./HoldDesk.tsx";
import { ObjectionDesk } from "./ObjectionDesk.tsx";
import { type CampaignView, RecordView } from "./RecordView.tsx";

/** Opening, acts, turnout, held votes and objections, in the campaign's own form. */
export function CampaignDesk() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const base = `${config.routes.api}/campaigns/${id}`;
  const [record, setRecord] = useState<DeskAnswer>();
  const [message, setMessage] = useState("");

  const load = useCallback(async () => {
    if (id === undefined) return;
    const answer = await deskRequest(`${base}/record`);
    // What is on the screen stays there while the network is away.
    setRecord((before) => (answer.status === 0 && before ? before : answer));
  }, [base, id]);
  useEffect(() => {
    void load();
  }, [load]);

  /** Answers with what stood in the way, in words. */
  const send = async (url: string, body: object) => {
    setMessage("");
    const answer = await deskRequest(url, body);
    const refusal = refusalOf(answer);
    await load();
    if (refusal === undefined) setMessage(messageOf(answer.json));
    return refusal;
  };
  const open = async () => {
    const refusal = await send(`${base}/open`, {});
    if (refusal !== undefined) setMessage(refusal);
  };

  if (id === undefined) return <p>{words.saveFirst}</p>;
  if (!record) return null;
  return (
    <div className="gp-campaign-desk">
      <DeskMessage text={message} />
      {record.status === 200 && (
        <RecordView
          view={record.json as CampaignView}
          base={base}
          onAct={(asked) => send(`${base}/acts`, asked)}
        />
      )}
      {record.status === 409 && (
        <>
          <p>{words.openText}</p>
          <button type="button" className="btn btn--style-primary" onClick={open}>
            {words.open}
          </button>
        </>
      )}
      {record.status !== 200 && record.status !== 409 && <p>{messageOf(record.json)}</p>}
      {record.status === 200 && (record.json as CampaignView).mayExamine && (
        <>
          <HoldDesk base={base} onDecided={load} />
          <HelperDesk base={base} />
          <ObjectionDesk base={base} onAnswered={load} />
        </>
      )}
    </div>
  );
}
