"use client";

import { useConfig } from "@payloadcms/ui";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import type { HistoryLine } from "../readHistory.ts";
import { wording } from "../wording.ts";
import "./history.css";

/** The document tab 历史: who did what and when, one readable line each. */
export function HistoryTab() {
  const { config } = useConfig();
  const { view, instead, document } = useDocumentTab<{ lines: HistoryLine[] }>("history", {
    ...{ className: "gp-history", saveFirst: wording.saveFirst, loading: wording.loading },
  });
  if (!view) return instead;
  const { lines } = view;
  const versions = `${config.routes.admin}/collections/${document}/versions`;
  return (
    <section className="gp-history">
      <p>{wording.help}</p>
      {lines.length === 0 && <p>{wording.none}</p>}
      <ol>
        {lines.map(({ key, at, by, what, version }) => (
          <li key={key}>
            <time>{at}</time>
            <span>
              <strong>{by}</strong> {what}
            </span>
            {version && <a href={`${versions}/${version}`}>{wording.version}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
