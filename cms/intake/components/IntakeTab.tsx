"use client";

import { useConfig } from "@payloadcms/ui";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import type { DraftView } from "../desk/draftView.ts";
import { deskWords as words } from "../deskWording.ts";
import { SaidSincePart } from "./SaidSincePart.tsx";
import { VerifyPart } from "./VerifyPart.tsx";
import "./intake.css";

/** The document tab 来稿: the recommendation that a text was made of, and how it was checked. */
export function IntakeTab() {
  const { config } = useConfig();
  const { view, instead, load } = useDocumentTab<DraftView>("recommendation", {
    ...{ className: "gp-intake", saveFirst: words.saveFirst, loading: words.loading },
  });
  if (!view) return instead;
  const [own] = view.came;
  if (!own) return <output className="gp-intake">{words.noOrigin}</output>;
  return (
    <section className="gp-intake gp-intake-tab">
      <h2>{words.origin}</h2>
      <ul>
        {view.came.map(({ number, title, state, received }) => (
          <li key={number}>
            <a href={`${config.routes.admin}/intake/${number}`}>{number}</a>
            {` ${title} · ${state} · ${received} ${words.received}`}
          </li>
        ))}
      </ul>
      {view.isWithdrawn && <p className="gp-intake-late">{words.withdrawnSince}</p>}
      <SaidSincePart since={view.since} api={config.routes.api} />
      <VerifyPart
        url={`${config.routes.api}/intake/${own.number}/verify`}
        verified={view.verified}
        onDone={() => void load()}
      />
    </section>
  );
}
