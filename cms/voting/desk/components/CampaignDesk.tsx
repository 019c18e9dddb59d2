"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import "#panelKit/fields.css";
import "./campaignDesk.css";
import { DeskMessage } from "#panelKit/DeskMessage.tsx";
import { messageOf } from "#panelKit/deskRequest.ts";
import { useDesk } from "#panelKit/useDesk.ts";
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
  const desk = useDesk(id === undefined ? undefined : base, "record");
  const { answer: record, message, setMessage, load, send } = desk;
  const open = async () => {
    const refusal = await send("open", {});
    if (refusal !== undefined) setMessage(refusal);
  };

  if (id === undefined) return <p>{words.saveFirst}</p>;
  if (!record) return null;
  return (
    <div className="gp-campaign-desk gp-fields">
      <DeskMessage text={message} />
      {record.status === 200 && (
        <RecordView
          view={record.json as CampaignView}
          base={base}
          onAct={(asked) => send("acts", asked)}
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
