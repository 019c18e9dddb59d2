"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import { decideAct } from "../decideAct.ts";
import { callWords } from "../desk/callWording.ts";
import type { IntakeState } from "../stateRules.ts";
import type { SaidKind } from "../typedSaid.ts";
import { type DeskFile, DeskFiles } from "./DeskFiles.tsx";
import { TypedField } from "./TypedField.tsx";

const words = callWords.taken;
const kinds: SaidKind[] = ["answer", "add", "correct"];

type Props = { url: string; filesUrl: string; state: IntakeState; after: number; now: string };

/** Where the desk writes down what a sender told it, by telephone or in a message (rule O52). `now` is the minute at which the page was made. */
export function TakenPart({ url, filesUrl, state, after, now }: Props) {
  const router = useRouter();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [taken, setTaken] = useState({ channel: "telephone", cameAt: now, known: "" });
  const [files, setFiles] = useState<DeskFile[]>([]);
  const [isSure, setIsSure] = useState(false);
  const [refusal, setRefusal] = useState("");
  const may = (kind: SaidKind | "withdraw") =>
    decideAct({
      act: kind === "withdraw" ? { kind } : { kind, text: "…" },
      by: "sender",
      state,
    }) === undefined;
  if (!may("withdraw")) return null;
  const send = async (act: object) => {
    const answer = await deskRequest(url, { act, taken, after });
    if (answer.status === 200) {
      setKey(crypto.randomUUID());
      setFiles([]);
    }
    if (answer.status === 200 || answer.status === 409) router.refresh();
    return refusalOf(answer);
  };
  const field = (name: keyof typeof taken, label: string, more: object) => (
    <TypedField
      label={label}
      value={taken[name]}
      onType={(value) => setTaken({ ...taken, [name]: value })}
      {...more}
    />
  );
  const { web: _, street: __, ...channels } = callWords.channels;
  const said = kinds.filter(may);
  return (
    <details className="gp-intake-form">
      <summary>{words.title}</summary>
      <p>{words.help}</p>
      {field("channel", callWords.channel, { options: Object.entries(channels) })}
      {field("cameAt", callWords.cameAt, { type: "datetime-local" })}
      {field("known", words.known, { options: [["", ""], ...Object.entries(words.knownBy)] })}
      {said.length > 0 && <DeskFiles url={filesUrl} files={files} onChange={setFiles} />}
      {said.length > 0 && (
        <ReasonForm
          key={after}
          label={words.text}
          longest={2000}
          choices={said.map((choice) => ({ choice, words: words.record[choice] }))}
          onDo={(kind, text) => send({ kind, text, key, files })}
        />
      )}
      <label>
        <input
          type="checkbox"
          checked={isSure}
          onChange={({ target }) => setIsSure(target.checked)}
        />
        {words.sure}
      </label>
      <button
        type="button"
        className="btn btn--style-secondary"
        disabled={!isSure}
        onClick={async () => setRefusal((await send({ kind: "withdraw" })) ?? "")}
      >
        {words.withdraw}
      </button>
      <p role="alert">{refusal}</p>
    </details>
  );
}
