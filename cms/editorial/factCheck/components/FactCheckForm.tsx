"use client";

import { useId, useState } from "react";
import { purposes } from "../factCheck.wire.ts";
import { purposeWords, wording as words } from "../wording.ts";

const { fields } = words;
const offeredDays = [1, 3, 7, 30];

type Props = {
  people: string;
  onMake: (asked: object) => Promise<string | undefined>;
};

/** Whom to ask, about what, and for how long. */
export function FactCheckForm({ people: found, onMake }: Props) {
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  return (
    <form
      className="gp-check-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const typed = new FormData(form);
        setBusy(true);
        const text = (name: string) => String(typed.get(name) ?? "");
        void onMake({
          recipient: text("recipient"),
          unit: text("unit"),
          purpose: text("purpose"),
          people: text("people"),
          days: Number(text("days")),
        }).then((refusal) => {
          setBusy(false);
          if (refusal === undefined) form.reset();
        });
      }}
    >
      <h3>{words.make}</h3>
      <label htmlFor={`${id}-recipient`}>{fields.recipient}</label>
      <input id={`${id}-recipient`} name="recipient" required maxLength={40} />
      <label htmlFor={`${id}-unit`}>{fields.unit}</label>
      <input id={`${id}-unit`} name="unit" maxLength={80} />
      <label htmlFor={`${id}-purpose`}>{fields.purpose}</label>
      <select id={`${id}-purpose`} name="purpose">
        {purposes.map((purpose) => (
          <option key={purpose} value={purpose}>
            {purposeWords[purpose]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-people`}>{fields.people}</label>
      <p id={`${id}-help`}>{fields.peopleHelp}</p>
      <textarea
        id={`${id}-people`}
        name="people"
        aria-describedby={`${id}-help`}
        defaultValue={found}
        rows={4}
        maxLength={2000}
      />
      <label htmlFor={`${id}-days`}>{fields.days}</label>
      <select id={`${id}-days`} name="days" defaultValue={3}>
        {offeredDays.map((days) => (
          <option key={days} value={days}>
            {words.days(days)}
          </option>
        ))}
      </select>
      <button type="submit" className="btn btn--style-primary" disabled={isBusy}>
        {words.submit}
      </button>
    </form>
  );
}
