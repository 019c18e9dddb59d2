"use client";

import { useState } from "react";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import { stepWords as words } from "../words.ts";
import type { WordView } from "../wordView.ts";
import { WordImport } from "./WordImport.tsx";
import { WordLosses } from "./WordReport.tsx";

/** The document tab Word 稿: puts a document into the draft, and lists those that went into it. */
export function WordTab() {
  const { view, instead, url, load } = useDocumentTab<WordView>("word", {
    ...{ className: "gp-word-tab", saveFirst: words.saveFirst, loading: words.loading },
  });
  const [done, setDone] = useState("");
  if (!view) return instead;
  const { originals } = view;
  return (
    <section className="gp-word-tab">
      <h2>{words.tab}</h2>
      <p role="status">{done}</p>
      <WordImport
        url={url}
        view={view}
        onDone={() => {
          setDone(words.done);
          void load();
        }}
      />
      <h3>{words.kept}</h3>
      {originals.length === 0 && <p>{words.noneKept}</p>}
      <ul>
        {originals.map(({ id, name, byName, at, sha256, detail }) => (
          <li key={id}>
            <p>
              {name} · {words.by(byName, at)} · {detail.taken.join("、")}{" "}
              <a href={`${url}/originals/${id}`} download={name}>
                {words.download}
              </a>
            </p>
            <details>
              <summary>{words.report}</summary>
              <WordLosses losses={detail.losses} />
              <p>SHA-256 {sha256}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
