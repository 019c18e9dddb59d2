"use client";

import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import type { UseLine } from "../mergedUsesRules.ts";
import type { Uses } from "../readUses.ts";
import { wording } from "../wording.ts";
import "./uses.css";

const stateOf = ({ isLive, isDraft }: UseLine) =>
  wording.states[isLive ? (isDraft ? "both" : "live") : "draft"];

function UsesTable({ lines }: { lines: readonly UseLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          {wording.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.href}>
            <th scope="row">
              <span>{line.kind}</span> <a href={line.href}>{line.title}</a>
            </th>
            <td>{line.fields.join("、")}</td>
            <td>{stateOf(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The document tab 用在哪里: who names this document, live and in drafts. */
export function UsesTab() {
  const { view, instead } = useDocumentTab<Uses>("uses", {
    ...{ className: "gp-uses", saveFirst: wording.saveFirst, loading: wording.loading },
  });
  if (!view) return instead;
  const { lines, hidden, isCut } = view;
  return (
    <section className="gp-uses">
      <p>{wording.help}</p>
      {lines.length === 0 && hidden === 0 && <p>{wording.none}</p>}
      {lines.length > 0 && <UsesTable lines={lines} />}
      {hidden > 0 && <p>{wording.hidden(hidden)}</p>}
      {isCut && <p>{wording.cut}</p>}
    </section>
  );
}
