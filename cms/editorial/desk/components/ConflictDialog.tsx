"use client";

import { useEffect, useState } from "react";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { shownText, withNames } from "../shownTextRules.ts";
import { deskWording } from "../wording.ts";
import { CompareDialog } from "./CompareDialog.tsx";
import type { Question } from "./questions.ts";

const words = deskWording.dialog;

/** Another text stands where this form began: both side by side, and one of them goes on. */
export function ConflictDialog({
  question,
}: {
  question: Extract<Question, { kind: "conflict" }>;
}) {
  const { answer, conflict, document, mine } = question;
  const [theirs, setTheirs] = useState<Record<string, unknown>>();
  useEffect(() => {
    fetch(`${document.path}?draft=true&depth=1`, { credentials: "include" })
      .then((response) => response.json())
      .then(setTheirs, () => setTheirs({}));
  }, [document.path]);
  if (!theirs) return null;

  const stamp = shanghaiStamp(new Date(conflict.at)).slice(0, -":00".length);
  const by = conflict.by ?? words.somebody;
  const rows = conflict.fields.map(({ path, label }) => ({
    ...{ path, label },
    mine: shownText(withNames(mine[path], theirs[path])),
    theirs: shownText(theirs[path]),
  }));
  return (
    <CompareDialog
      title={words.conflict}
      text={words.conflictText({ by, stamp })}
      rows={rows}
      columns={[words.mine, words.theirs({ by, stamp })]}
    >
      <button type="button" className="btn btn--style-primary" onClick={() => answer("mine")}>
        {words.keepMine}
      </button>
      <button type="button" className="btn btn--style-secondary" onClick={() => answer("theirs")}>
        {words.keepTheirs}
      </button>
    </CompareDialog>
  );
}
