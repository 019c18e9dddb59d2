"use client";

import { type FormEvent, useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import type { Verification } from "../desk/deskNote.ts";
import { verifyWords as words } from "../desk/verifyWording.ts";
import { TypedField } from "./TypedField.tsx";

type Field = keyof Verification;
const empty: Verification = { who: "", how: "", day: "", source: "" };

/** How a recommendation was checked, and the form that records it (rule O23). */
export function VerifyPart({
  url,
  verified,
  onDone,
}: {
  url: string;
  verified: Verification | undefined;
  onDone: () => void;
}) {
  const [typed, setTyped] = useState(empty);
  const [refusal, setRefusal] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const refused = refusalOf(await deskRequest(url, typed));
    setRefusal(refused ?? "");
    if (refused !== undefined) return;
    setTyped(empty);
    onDone();
  };
  const form = (
    <form className="gp-intake-form" onSubmit={send} noValidate>
      {(Object.keys(words.fields) as Field[]).map((field) => (
        <TypedField
          key={field}
          label={words.fields[field]}
          type={field === "day" ? "date" : "text"}
          value={typed[field]}
          help={words.help[field]}
          onType={(value) => setTyped({ ...typed, [field]: value })}
        />
      ))}
      <p role="alert" className="gp-intake-said">
        {refusal}
      </p>
      <button type="submit" className="btn btn--style-secondary">
        {words.save}
      </button>
    </form>
  );
  return (
    <section>
      <h2>{words.title}</h2>
      {verified ? (
        <dl>
          {(Object.keys(words.fields) as Field[]).map((field) => (
            <div key={field}>
              <dt>{words.fields[field]}</dt>
              <dd>{verified[field]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="gp-intake-late">{words.none}</p>
      )}
      {verified ? (
        <details>
          <summary>{words.again}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  );
}
