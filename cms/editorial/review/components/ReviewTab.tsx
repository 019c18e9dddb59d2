"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import { DeskMessage } from "#voting/panelKit/DeskMessage.tsx";
import {
  type DeskAnswer,
  deskRequest,
  messageOf,
  refusalOf,
} from "#voting/panelKit/deskRequest.ts";
import type { AskedAct } from "../askedAct.wire.ts";
import type { ReviewView } from "../reviewView.ts";
import { wording } from "../wording.ts";
import { ChainTable } from "./ChainTable.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { ReviewActs } from "./ReviewActs.tsx";
import "./review.css";

const words = wording.tab;

/** The document tab 审签: where the text stands, what changed, what the account may do, and who did what. */
export function ReviewTab() {
  const { collectionSlug = "", id } = useDocumentInfo();
  const { config, getEntityConfig } = useConfig();
  const url = `${config.routes.api}/${collectionSlug}/${id}/review`;
  const [answer, setAnswer] = useState<DeskAnswer>();
  const [message, setMessage] = useState("");

  const load = useCallback(async () => {
    if (id !== undefined) setAnswer(await deskRequest(url));
  }, [url, id]);
  useEffect(() => {
    void load();
  }, [load]);

  const act = async (asked: AskedAct) => {
    setMessage("");
    const done = await deskRequest(url, asked);
    const refusal = refusalOf(done);
    await load();
    if (refusal === undefined) setMessage(messageOf(done.json));
    return refusal;
  };

  if (id === undefined) return <p className="gp-review">{words.saveFirst}</p>;
  if (!answer) return null;
  if (answer.status !== 200) return <p className="gp-review">{messageOf(answer.json)}</p>;
  const view = answer.json as ReviewView;
  const fields = getEntityConfig({ collectionSlug })?.fields ?? [];
  const labelOf = (field: string) => fieldLabel(fields, field) ?? field;
  return (
    <section className="gp-review">
      <DeskMessage text={message} />
      <h2>{view.state}</h2>
      {view.due && <p className="gp-alarm">{words.due(view.due)}</p>}
      <p>{words.help}</p>
      <ReviewActs view={view} onAct={act} />
      <DifferenceTable title={words.sinceLook} rows={view.sinceLook} labelOf={labelOf} />
      <DifferenceTable title={words.sinceLive} rows={view.sinceLive} labelOf={labelOf} />
      <h3>{words.chain}</h3>
      <ChainTable acts={view.acts} />
    </section>
  );
}

/** The Chinese label of a field, wherever tabs and groups put it. */
function fieldLabel(fields: readonly object[], name: string): string | undefined {
  for (const field of fields) {
    const {
      tabs,
      fields: inner,
      label,
    } = field as {
      tabs?: object[];
      fields?: object[];
      label?: string | { zh?: string };
    };
    if ("name" in field && field.name === name) return typeof label === "object" ? label.zh : label;
    const found = fieldLabel([...(tabs ?? []), ...("name" in field ? [] : (inner ?? []))], name);
    if (found !== undefined) return found;
  }
  return undefined;
}
