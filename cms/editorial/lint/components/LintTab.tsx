"use client";

import { useConfig } from "@payloadcms/ui";
import { useRouter } from "next/navigation";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import type { LintLine, LintView } from "../lintView.ts";
import { wording } from "../wording.ts";
import { LintFindings } from "./LintFindings.tsx";
import { leaveForEditView } from "./placeToGo.ts";
import "./lint.css";

const words = wording.tab;

/** The document tab 核对: what there is to look at in the newest text that was saved. */
export function LintTab() {
  const { config } = useConfig();
  const router = useRouter();
  const { view, instead, url, document, load } = useDocumentTab<LintView>("lint", {
    ...{ className: "gp-lint-page", saveFirst: words.saveFirst, loading: words.busy },
  });

  const go = (place: LintLine) => {
    leaveForEditView({ document, place });
    router.push(`${config.routes.admin}/collections/${document}`);
  };

  const pass = async ({ key }: LintLine, sentence: string) => {
    const refusal = refusalOf(await deskRequest(`${url}/passes`, { key, sentence }));
    if (refusal === undefined) await load();
    return refusal;
  };

  if (!view) return instead;
  const { findings, mayPass } = view;
  return (
    <section className="gp-lint-page">
      <h2>{words.title}</h2>
      <p>{words.help}</p>
      <p>{words.saved}</p>
      <LintFindings findings={findings} onGo={go} onPass={mayPass ? pass : undefined} />
    </section>
  );
}
