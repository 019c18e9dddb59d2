"use client";

import { useConfig, useDocumentDrawerContext } from "@payloadcms/ui";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { readCsv } from "#leaves/readCsv.ts";
import { deskRequest, messageOf } from "#panelKit/deskRequest.ts";
import { rowsAtOnce } from "../lists/importAsked.wire.ts";
import { isHeading, type ListSlug } from "../lists/listRules.ts";
import { wording } from "../lists/wording.ts";
import "./lint.css";

const words = wording.import;

type Left = { line: number; message: string };
type Outcome = { added: number; left: readonly Left[] };

/** Spreadsheets of Chinese systems write GB 18030 where nobody told them otherwise. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The lines that were not taken, as they stood. */
const linesOf = (text: string, left: readonly Left[]): string => {
  const starts = readCsv(text).map(({ line }) => line);
  const lines = text.split(/\r\n?|\n/);
  return left
    .map(({ line }) => {
      const next = starts.find((one) => one > line) ?? lines.length + 1;
      return lines
        .slice(line - 1, next - 1)
        .join("\n")
        .trimEnd();
    })
    .join("\n");
};

/** Many entries at once, pasted or from a file; what was not understood stays in the box. */
export function ImportList({ slug }: { slug: ListSlug }) {
  const { config } = useConfig();
  const { drawerSlug } = useDocumentDrawerContext();
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState<{ done: number; all: number }>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [fault, setFault] = useState("");

  const run = async () => {
    const rows = readCsv(text).filter((row) => !isHeading(row));
    setOutcome(undefined);
    setFault(rows.length === 0 ? words.nothing : "");
    const left: Left[] = [];
    let done = 0;
    for (; done < rows.length; done += rowsAtOnce) {
      setBusy({ done, all: rows.length });
      const asked = { rows: rows.slice(done, done + rowsAtOnce) };
      const { status, json } = await deskRequest(`${config.routes.api}/${slug}/import`, asked);
      if (status !== 200) {
        setFault((status !== 0 && messageOf(json)) || words.unreachable);
        setBusy(undefined);
        return;
      }
      left.push(...(json as Outcome).left);
    }
    setBusy(undefined);
    if (rows.length === 0) return;
    setOutcome({ added: rows.length - left.length, left });
    setText(linesOf(text, left));
    router.refresh();
  };

  if (drawerSlug) return null;
  return (
    <details className="gp-import">
      <summary>{words.open}</summary>
      <p>{words.help}</p>
      <p id={`${id}-help`}>{wording.lists[slug]}</p>
      <label htmlFor={`${id}-file`}>{words.file}</label>
      <input
        accept=".csv,.txt,text/csv,text/plain"
        id={`${id}-file`}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) setText(await textOf(file));
        }}
        type="file"
      />
      <label htmlFor={`${id}-text`}>{words.text}</label>
      <textarea
        aria-describedby={`${id}-help`}
        id={`${id}-text`}
        onChange={(event) => setText(event.target.value)}
        rows={6}
        value={text}
      />
      <button disabled={busy !== undefined} onClick={run} type="button">
        {words.run}
      </button>
      <output>
        {busy ? words.busy(busy.done, busy.all) : outcome && words.done(outcome.added)}
      </output>
      <p role="alert">{fault}</p>
      {outcome && outcome.left.length > 0 && (
        <>
          <p>{words.left(outcome.left.length)}</p>
          <ul>
            {outcome.left.map((one) => (
              <li key={one.line}>{words.line(one)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
