"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import { decideAct } from "../decideAct.ts";
import { deskWords as words } from "../deskWording.ts";
import type { IntakeAct } from "../intakeEvent.ts";
import type { IntakeState } from "../stateRules.ts";
import { declineReasons, declineTemplates, isDeclineReason } from "../wording.ts";

/** A recommendation with a draft says that it is published by itself (rule O24). */
type Props = { url: string; state: IntakeState; after: number; hasDraft: boolean };
type Do = (act: IntakeAct) => Promise<string | undefined>;

function Plain({ act, onDo }: { act: "look" | "adopt"; onDo: Do }) {
  const [refusal, setRefusal] = useState("");
  return (
    <div>
      <button
        type="button"
        className="btn btn--style-primary"
        onClick={async () => setRefusal((await onDo({ kind: act })) ?? "")}
      >
        {words.acts[act]}
      </button>
      <p role="alert">{refusal}</p>
    </div>
  );
}

function Declining({ onDo }: { onDo: Do }) {
  const id = useId();
  const [reason, setReason] = useState("");
  return (
    <fieldset>
      <legend>{words.acts.decline}</legend>
      <label htmlFor={id}>{words.reason}</label>
      <select id={id} value={reason} onChange={(event) => setReason(event.target.value)}>
        <option value="" />
        {Object.entries(declineReasons).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ReasonForm
        key={reason}
        label={words.sentence}
        initial={isDeclineReason(reason) ? declineTemplates[reason] : ""}
        choices={[{ choice: "decline", words: words.acts.decline }]}
        onDo={(_, sentence) => onDo({ kind: "decline", reason, sentence })}
      />
    </fieldset>
  );
}

/** What may be done with a recommendation as it stands (rule O6). */
export function DeskActs({ url, state, after, hasDraft }: Props) {
  const router = useRouter();
  const may = (act: IntakeAct) => decideAct({ act, by: "desk", state }) === undefined;
  const onDo: Do = async (act) => {
    const answer = await deskRequest(url, { act, after });
    if (answer.status === 200 || answer.status === 409) router.refresh();
    return refusalOf(answer);
  };
  return (
    <section className="gp-intake-acts">
      {may({ kind: "look" }) && <Plain act="look" onDo={onDo} />}
      {may({ kind: "adopt" }) && <Plain act="adopt" onDo={onDo} />}
      {may({ kind: "ask", question: "…" }) && (
        <ReasonForm
          label={words.question}
          choices={[{ choice: "ask", words: words.acts.ask }]}
          onDo={(_, question) => onDo({ kind: "ask", question })}
        />
      )}
      {may({ kind: "decline", reason: "…", sentence: "…" }) && <Declining onDo={onDo} />}
      {!hasDraft && may({ kind: "publish", address: "…" }) && (
        <ReasonForm
          label={`${words.address}（${words.addressHelp}）`}
          choices={[{ choice: "publish", words: words.acts.publish }]}
          onDo={(_, address) => onDo({ kind: "publish", address })}
        />
      )}
    </section>
  );
}
