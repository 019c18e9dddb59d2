"use client";

import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import type { FactCheckLine, FactChecksView } from "../readFactChecks.ts";
import { wording as words } from "../wording.ts";
import { FactCheckForm } from "./FactCheckForm.tsx";
import "./factCheck.css";

/** One link: for whom, how it stands, what was answered. */
function Line({
  line,
  onRevoke,
  onPortrait,
}: {
  line: FactCheckLine;
  onRevoke: () => void;
  onPortrait: (picture: number) => void;
}) {
  return (
    <li className="gp-check">
      <h3>{line.about}</h3>
      <p>
        {line.state}
        {line.counts && `。${line.counts}`}
      </p>
      {line.stale.map((one) => (
        <p key={one} className="gp-check-stale">
          {one}
        </p>
      ))}
      {line.said.length > 0 && (
        <ul>
          {line.said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {line.portraits.map(({ picture, words: about }) => (
        <button
          key={picture}
          type="button"
          className="btn btn--style-secondary"
          onClick={() => onPortrait(picture)}
        >
          {words.keepPortrait(about)}
        </button>
      ))}
      <p className="gp-check-by">{line.asked}</p>
      {line.isOpen && (
        <button type="button" className="btn btn--style-secondary" onClick={onRevoke}>
          {words.revoke}
        </button>
      )}
    </li>
  );
}

/** The document tab 核稿: links for people outside, and what they said. */
export function FactCheckTab() {
  const { view, instead, url, load } = useDocumentTab<FactChecksView>("checks", {
    ...{ className: "gp-checks", saveFirst: words.saveFirst, loading: words.loading },
  });
  const [link, setLink] = useState("");
  const [said, setSaid] = useState("");
  if (!view) return instead;

  const ask = async (asked: object): Promise<string | undefined> => {
    const done = await deskRequest(url, asked);
    const refusal = refusalOf(done);
    setSaid(refusal ?? "");
    if (refusal !== undefined) return refusal;
    const { link: made = "", message = "" } = done.json as { link?: string; message?: string };
    setLink(made);
    setSaid(message);
    await load();
    return undefined;
  };

  return (
    <section className="gp-checks">
      <p>{words.help}</p>
      {link !== "" && (
        <p className="gp-check-link" role="status">
          {words.made}
          <input
            readOnly
            aria-label={words.made}
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => {
              void navigator.clipboard?.writeText(link).then(() => setSaid(words.copied));
            }}
          >
            {words.copy}
          </button>
        </p>
      )}
      <output>{said}</output>
      {view.lines.length === 0 && <p>{words.none}</p>}
      <ul className="gp-check-list">
        {view.lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            onPortrait={(picture) => void ask({ kind: "portrait", factCheck: line.id, picture })}
            onRevoke={() => void ask({ kind: "revoke", factCheck: line.id })}
          />
        ))}
      </ul>
      <FactCheckForm people={view.people} onMake={(asked) => ask({ kind: "make", ...asked })} />
    </section>
  );
}
