"use client";

import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import { wording as reviewWords } from "../../review/wording.ts";
import type { Slip } from "../slip.ts";
import { wording as words } from "../wording.ts";
import { SlipSheet } from "./SlipSheet.tsx";
import "./slip.css";

/** The document tab 审签单: the record sheet of the text under review or of one that went live, to be printed or kept as JSON. */
export function SlipTab() {
  const asked = new URLSearchParams(globalThis.location?.search).get("number");
  const query = asked === null ? "" : `?number=${encodeURIComponent(asked)}`;
  const {
    view: slip,
    instead,
    url,
    document,
  } = useDocumentTab<Slip>(`slip${query}`, {
    ...{ className: "gp-slip", saveFirst: reviewWords.tab.saveFirst, loading: words.loading },
  });
  if (!slip) return instead;
  const name = slip.number || document.replace("/", "-");
  return (
    <section className="gp-slip">
      <nav className="gp-slip-acts">
        <button type="button" className="btn btn--style-primary" onClick={() => globalThis.print()}>
          {words.print}
        </button>
        <a className="btn btn--style-secondary" href={url} download={`${name}.json`}>
          {words.json}
        </a>
      </nav>
      <SlipSheet slip={slip} />
      {slip.others.length > 0 && (
        <nav className="gp-slip-acts" aria-label={words.others}>
          <span>{words.others}</span>
          {slip.others.map(({ number, at }) => (
            <a key={number} href={`?number=${number}`}>{`${number}（${at}）`}</a>
          ))}
        </nav>
      )}
    </section>
  );
}
