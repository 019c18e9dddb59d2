"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWordStep } from "#editorial/fromWord/components/useWordStep.tsx";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { draftWords as words } from "../desk/draftWording.ts";
import type { Made } from "../desk/makeDraft.ts";

type WordFile = { hash: string; name: string };

const answered = async (url: string, body: object) => {
  const answer = await deskRequest(url, body);
  return { json: answer.json, refusal: refusalOf(answer) };
};

/** 转为稿件: makes the draft once, of a document that came along where that is chosen, says what stayed behind, and leads to it. `draft` is its address where it is there. */
export function DraftPart({
  base,
  admin,
  draft,
  canMake,
  documents,
}: {
  base: string;
  admin: string;
  draft?: string;
  canMake: boolean;
  documents: readonly WordFile[];
}) {
  const router = useRouter();
  const [made, setMade] = useState<Made>();
  const [refusal, setRefusal] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const done = (json: unknown) => {
    setMade(json as Made);
    router.refresh();
  };
  const step = useWordStep({ onDone: done });
  const make = async () => {
    setIsBusy(true);
    const { json, refusal: refused } = await answered(`${base}/draft`, {});
    setRefusal(refused ?? "");
    setIsBusy(false);
    if (refused === undefined) done(json);
    else router.refresh();
  };
  const takeOver = ({ hash }: WordFile) =>
    step.begin({
      read: (asked) => answered(`${base}/word`, { ...asked, hash }),
      confirm: (word) => answered(`${base}/draft`, { word }),
    });
  const address = made ? `${admin}/collections/${made.collection}/${made.id}` : draft;
  const isOpen = address === undefined && canMake;
  return (
    <section>
      <h2>{words.title}</h2>
      {isOpen && <p>{words.help}</p>}
      {isOpen && documents.length > 0 && <p>{words.withWord}</p>}
      {isOpen && step.review}
      {isOpen && !step.review && (
        <p>
          {documents.map((document) => (
            <button
              key={document.hash}
              type="button"
              className="btn btn--style-primary"
              disabled={isBusy || step.busy !== ""}
              onClick={() => takeOver(document)}
            >
              {words.makeWithWord(document.name)}
            </button>
          ))}
          <button
            type="button"
            className={`btn btn--style-${documents.length > 0 ? "secondary" : "primary"}`}
            disabled={isBusy || step.busy !== ""}
            aria-busy={isBusy}
            onClick={make}
          >
            {documents.length > 0 ? words.makeWithout : words.make}
          </button>
        </p>
      )}
      <div role="status">
        {step.busy !== "" && !step.review && <p>{step.busy}</p>}
        {made?.isNew && <p>{words.done}</p>}
        {made?.left.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {address !== undefined && (
        <p>
          <a href={address}>{words.open}</a>
        </p>
      )}
      <p role="alert">{refusal || (!step.review && step.problem)}</p>
    </section>
  );
}
