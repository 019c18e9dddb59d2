"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import { decideAct } from "../decideAct.ts";
import type { IntakeState } from "../stateRules.ts";
import { streetWords as words } from "../street/streetWording.ts";
import type { SaidKind } from "../typedSaid.ts";
import { statusWords } from "../wording.ts";

/** Where a street answers what the newsroom asked, adds and corrects (rule O33). */
export function StreetSay({
  url,
  state,
  after,
  number,
}: {
  url: string;
  state: IntakeState;
  after: number;
  number: string;
}) {
  const router = useRouter();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const kinds: SaidKind[] = ["answer", "add", "correct"];
  const may = kinds.filter(
    (kind) => decideAct({ act: { kind, text: "…" }, by: "sender", state }) === undefined,
  );
  if (may.length === 0) return null;
  const onDo = async (kind: SaidKind, text: string) => {
    const answer = await deskRequest(url, { kind, text, key, after });
    const refusal = refusalOf(answer);
    if (refusal === undefined) setKey(crypto.randomUUID());
    if (answer.status === 200 || answer.status === 409) router.refresh();
    return refusal;
  };
  return (
    <section className="gp-intake-acts">
      <h2>{words.say}</h2>
      <p>{words.sayHelp}</p>
      <ReasonForm
        key={`${number}-${after}`}
        label={statusWords.text}
        longest={2000}
        choices={may.map((choice) => ({ choice, words: statusWords.send[choice] }))}
        onDo={onDo}
      />
    </section>
  );
}
