"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import "./campaignDesk.css";
import { deskRequest, messageOf } from "./deskRequest.ts";
import { deskWords as words } from "./deskWords.ts";
import { HoldDesk } from "./HoldDesk.tsx";
import { ObjectionDesk } from "./ObjectionDesk.tsx";
import { type CampaignView, RecordView } from "./RecordView.tsx";

/** Opening, acts, turnout, held votes and objections, in the campaign's own form. */
export function CampaignDesk() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const base = `${config.routes.api}/campaigns/${id}`;
  const [record, setRecord] = useState<{ status: number; json: unknown }>();
  const [message, setMessage] = useState("");

  const load = useCallback(async () => {
    if (id !== undefined) setRecord(await deskRequest(`${base}/record`));
  }, [base, id]);
  useEffect(() => {
    load();
  }, [load]);

  const act = async (url: string, body: object) => {
    const { json } = await deskRequest(url, body);
    setMessage(messageOf(json));
    await load();
  };

  if (id === undefined) return <p>{words.saveFirst}</p>;
  if (!record) return null;
  return (
    <div className="gp-campaign-desk">
      {record.status === 200 && (
        <RecordView
          view={record.json as CampaignView}
          base={base}
          onAct={(kind, reason) => act(`${base}/acts`, { kind, reason })}
        />
      )}
      {record.status === 409 && (
        <>
          <p>{words.openText}</p>
          <button
            type="button"
            className="btn btn--style-primary"
            onClick={() => act(`${base}/open`, {})}
          >
            {words.open}
          </button>
        </>
      )}
      {record.status === 403 && <p>{messageOf(record.json)}</p>}
      <p role="status">{message}</p>
      {record.status === 200 && (record.json as CampaignView).mayExamine && (
        <>
          <HoldDesk base={base} onDecided={load} />
          <ObjectionDesk base={base} onAnswered={load} />
        </>
      )}
    </div>
  );
}
