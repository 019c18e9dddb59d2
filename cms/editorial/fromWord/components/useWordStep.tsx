"use client";

import { type ReactNode, useState } from "react";
import type { ChangeChoice } from "#intake/word/wordDocument.ts";
import type { WordReading } from "../wordReading.ts";
import { stepWords as words } from "../words.ts";
import type { WordView } from "../wordView.ts";
import { WordReview } from "./WordReview.tsx";
import "./word.css";

type Answered = { json: unknown; refusal: string | undefined };
type Decided = ReadonlyMap<number, ChangeChoice>;

/** Where a document is read, and where it is taken over; both answer in words when they refuse. */
export type WordSource = {
  read(asked: object): Promise<Answered>;
  confirm(asked: object): Promise<Answered>;
};

type Open = { source: WordSource; reading: WordReading; decided: Decided };

/** The step between a document from Word and a draft: `review` stands while one is looked at, and nothing is kept before it is confirmed (rule Z11). */
export function useWordStep({
  stands,
  onDone,
}: {
  stands?: WordView["stands"] | undefined;
  onDone: (json: unknown) => void;
}): {
  begin: (source: WordSource) => void;
  review: ReactNode;
  busy: string;
  problem: string;
} {
  const [open, setOpen] = useState<Open>();
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState("");

  const read = async (source: WordSource, decided: Decided) => {
    setBusy(words.reading);
    setProblem("");
    const asked = { decided: [...decided].map(([number, choice]) => ({ number, choice })) };
    const { json, refusal } = await source.read(asked);
    setBusy("");
    if (refusal === undefined) setOpen({ source, reading: json as WordReading, decided });
    else setProblem(refusal);
  };

  const confirm = async ({ source }: Open, asked: object) => {
    setBusy(words.saving);
    setProblem("");
    const { json, refusal } = await source.confirm(asked);
    setBusy("");
    if (refusal !== undefined) {
      setProblem(refusal);
      return;
    }
    setOpen(undefined);
    onDone(json);
  };

  const review = open && (
    <WordReview
      reading={open.reading}
      stands={stands}
      decided={open.decided}
      isBusy={busy !== ""}
      problem={problem}
      onDecide={(numbers, choice) =>
        void read(
          open.source,
          new Map([...open.decided, ...numbers.map((number) => [number, choice] as const)]),
        )
      }
      onConfirm={(asked) => void confirm(open, asked)}
      onStop={() => {
        setOpen(undefined);
        setProblem("");
      }}
    />
  );
  return { begin: (source) => void read(source, new Map()), review, busy, problem };
}
