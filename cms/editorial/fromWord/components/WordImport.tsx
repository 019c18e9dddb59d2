"use client";

import { useState } from "react";
import type { ChangeChoice } from "#intake/word/wordDocument.ts";
import type { WordReading } from "../wordReading.ts";
import { stepWords as words } from "../words.ts";
import type { WordView } from "../wordView.ts";
import { WordReview } from "./WordReview.tsx";
import { wordRequest } from "./wordRequest.ts";
import "./word.css";

type Decided = ReadonlyMap<number, ChangeChoice>;
type Open = { file: File; reading: WordReading; decided: Decided };

/** A document from Word on its way into a draft: chosen or dropped, looked at, confirmed. `url` is where it is taken over. */
export function WordImport({
  url,
  view,
  onDone,
}: {
  url: string;
  view?: Pick<WordView, "base" | "stands">;
  onDone: (id: number) => void;
}) {
  const [open, setOpen] = useState<Open>();
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState("");

  const read = async (file: File, decided: Decided) => {
    setBusy(words.reading);
    setProblem("");
    const asked = { decided: [...decided].map(([number, choice]) => ({ number, choice })) };
    const { json, refusal } = await wordRequest(`${url}/reading`, { file, asked });
    setBusy("");
    if (refusal === undefined) setOpen({ file, reading: json as WordReading, decided });
    else setProblem(refusal);
  };

  const confirm = async (asked: object) => {
    if (!open) return;
    setBusy(words.saving);
    setProblem("");
    const sent = { file: open.file, asked, ...(view && { base: view.base }) };
    const { json, refusal } = await wordRequest(url, sent);
    setBusy("");
    if (refusal !== undefined) {
      setProblem(refusal);
      return;
    }
    setOpen(undefined);
    onDone((json as { id: number }).id);
  };

  if (open) {
    const decide = (numbers: readonly number[], choice: ChangeChoice) =>
      void read(
        open.file,
        new Map([...open.decided, ...numbers.map((number) => [number, choice] as const)]),
      );
    return (
      <WordReview
        reading={open.reading}
        stands={view?.stands}
        decided={open.decided}
        isBusy={busy !== ""}
        problem={problem}
        onDecide={decide}
        onConfirm={(asked) => void confirm(asked)}
        onStop={() => {
          setOpen(undefined);
          setProblem("");
        }}
      />
    );
  }
  return (
    <fieldset
      className="gp-word-drop"
      aria-label={words.choose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) void read(file, new Map());
      }}
    >
      <label>
        {words.choose}
        <input
          type="file"
          accept=".docx,.doc"
          disabled={busy !== ""}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file) void read(file, new Map());
          }}
        />
      </label>
      <p>{view ? words.dropDraft : words.drop}</p>
      <p role="status">{busy}</p>
      <p role="alert">{problem}</p>
    </fieldset>
  );
}
