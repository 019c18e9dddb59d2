"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskRequest, refusalOf } from "#voting/panelKit/deskRequest.ts";
import { draftWords as words } from "../desk/draftWording.ts";
import type { Made } from "../desk/makeDraft.ts";

/** 转为稿件: makes the draft once, says what stayed behind, and leads to it. `draft` is its address where it is there. */
export function DraftPart({
  url,
  admin,
  draft,
  canMake,
}: {
  url: string;
  admin: string;
  draft?: string;
  canMake: boolean;
}) {
  const router = useRouter();
  const [made, setMade] = useState<Made>();
  const [refusal, setRefusal] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const make = async () => {
    setIsBusy(true);
    const answer = await deskRequest(url, {});
    const refused = refusalOf(answer);
    setRefusal(refused ?? "");
    if (refused === undefined) setMade(answer.json as Made);
    setIsBusy(false);
    router.refresh();
  };
  const address = made ? `${admin}/collections/${made.collection}/${made.id}` : draft;
  return (
    <section>
      <h2>{words.title}</h2>
      {address === undefined && canMake && <p>{words.help}</p>}
      {address === undefined && canMake && (
        <button
          type="button"
          className="btn btn--style-primary"
          disabled={isBusy}
          aria-busy={isBusy}
          onClick={make}
        >
          {words.make}
        </button>
      )}
      <div role="status">
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
      <p role="alert">{refusal}</p>
    </section>
  );
}
