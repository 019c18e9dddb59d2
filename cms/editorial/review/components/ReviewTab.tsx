"use client";

import { useState } from "react";
import { DeskMessage } from "#panelKit/DeskMessage.tsx";
import { deskRequest, messageOf, refusalOf } from "#panelKit/deskRequest.ts";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import { PassedTable } from "../../lint/components/PassedTable.tsx";
import type { AskedAct } from "../askedAct.wire.ts";
import type { ReviewView } from "../reviewView.ts";
import { wording } from "../wording.ts";
import { ChainList } from "./ChainList.tsx";
import { DebtClock } from "./DebtClock.tsx";
import { DifferenceView } from "./DifferenceView.tsx";
import { ReviewActs } from "./ReviewActs.tsx";
import { WholeText } from "./WholeText.tsx";
import "./review.css";

const words = wording.tab;

/** The document tab 审签: where the text stands, what changed, what the account may do, and who did what. */
export function ReviewTab() {
  const { view, instead, url, load } = useDocumentTab<ReviewView>("review", {
    ...{ className: "gp-review", saveFirst: words.saveFirst, loading: words.loading },
  });
  const [message, setMessage] = useState("");

  const act = async (asked: AskedAct) => {
    setMessage("");
    const done = await deskRequest(url, asked);
    const refusal = refusalOf(done);
    await load();
    if (refusal === undefined) setMessage(messageOf(done.json));
    return refusal;
  };

  if (!view) return instead;
  return (
    <section className="gp-review">
      <DeskMessage text={message} />
      <h2>{view.state}</h2>
      <DebtClock due={view.due} dueAt={view.dueAt} />
      {view.plan && <p>{view.plan}</p>}
      {view.recheck?.map((one) => (
        <p key={one} className="gp-alarm">
          {one}
        </p>
      ))}
      {view.isFastLane && <p className="gp-fast">{words.fastLane}</p>}
      {view.duty && <p>{words.duty(view.duty)}</p>}
      {view.may.asDeputyOf && <p>{words.asDeputyOf(view.may.asDeputyOf)}</p>}
      {view.asked && <p className="gp-asked">{view.asked}</p>}
      <p>{words.help}</p>
      <ReviewActs view={view} onAct={act} />
      <DifferenceView title={words.sinceLook} difference={view.sinceLook} />
      <DifferenceView title={words.sinceLive} difference={view.sinceLive} />
      <WholeText text={view.whole} isOpen={!view.sinceLook && !view.sinceLive} />
      <DifferenceView title={words.derived} difference={view.derived} />
      {view.check && <PassedTable report={view.check} />}
      <h3>{words.chain}</h3>
      <ChainList acts={view.acts} />
    </section>
  );
}
