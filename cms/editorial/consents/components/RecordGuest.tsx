"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { consentKinds, consentScopes } from "#content/vocabulary.ts";
import type { Option } from "#leaves/options.ts";
import { deskRequest, messageOf } from "#panelKit/deskRequest.ts";
import type { Guest } from "../guests.ts";
import { wording as words } from "../wording.ts";

const { recordFields: fields } = words;

/** Keeps how the guest of an interview agreed (rule C43). */
export function RecordGuest({ url, guests }: { url: string; guests: readonly Guest[] }) {
  const id = useId();
  const router = useRouter();
  const [said, setSaid] = useState("");
  const choose = (name: "kind" | "scope", options: readonly Option[]) => (
    <>
      <label htmlFor={`${id}-${name}`}>{fields[name]}</label>
      <select id={`${id}-${name}`} name={name}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
  const type = (name: "date" | "until" | "note", kind: string) => (
    <>
      <label htmlFor={`${id}-${name}`}>{fields[name]}</label>
      <input id={`${id}-${name}`} name={name} type={kind} maxLength={500} />
    </>
  );
  return (
    <form
      className="gp-panel gp-consent-guest"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const { interview, ...typed } = Object.fromEntries(new FormData(form));
        void deskRequest(url, { ...typed, interview: Number(interview) }).then((answer) => {
          setSaid(messageOf(answer.json));
          if (answer.status !== 200) return;
          form.reset();
          router.refresh();
        });
      }}
    >
      <h2>{words.record}</h2>
      <label htmlFor={`${id}-interview`}>{words.recordWhich}</label>
      <select id={`${id}-interview`} name="interview" required>
        <option value="">{words.choose}</option>
        {guests.map(({ interview, name, headline }) => (
          <option key={interview} value={interview}>
            {`${name}　${headline}`}
          </option>
        ))}
      </select>
      {choose("kind", consentKinds)}
      {type("date", "date")}
      {type("until", "date")}
      {choose("scope", consentScopes)}
      {type("note", "text")}
      <p role="status">{said}</p>
      <button type="submit" className="btn btn--style-secondary">
        {words.recordSave}
      </button>
    </form>
  );
}
