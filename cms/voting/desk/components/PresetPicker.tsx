"use client";

import { useForm, useFormFields } from "@payloadcms/ui";
import { useState } from "react";
import { overwrittenBy, type PresetPart, withPreset } from "../applyPreset.ts";
import { type Preset, presetRules, presets } from "../presets.ts";
import { presetWords as words } from "./deskWords.ts";
import "#panelKit/fields.css";
import "./presetPicker.css";

/** Nine in the morning of a day in Beijing. */
const morningOf = (day: string) => new Date(`${day}T09:00:00+08:00`);

/** Whether a preset has anything that opens on a day: a jury scores when it is named. */
const hasWindow = ({ rules }: Preset) => Boolean(rules.likes ?? rules.ballot);

/** Fills the rules from a campaign that was held before; asks first when that would replace something. */
export function PresetPicker() {
  const { getData, reset, setModified } = useForm();
  const isOpen = useFormFields(([fields]) => Boolean(fields.openedAt?.value));
  const [key, setKey] = useState("");
  const [day, setDay] = useState("");
  const [asking, setAsking] = useState<PresetPart[]>([]);
  const [message, setMessage] = useState("");
  const preset = presets.find((one) => one.key === key);

  const needsDay = preset !== undefined && hasWindow(preset) && day === "";

  if (isOpen) return <p className="gp-preset">{words.frozen}</p>;

  const fill = async (isConfirmed: boolean) => {
    if (!preset || needsDay) return;
    const rules = presetRules(preset, morningOf(day));
    const data = getData();
    const form = (data.rules ?? {}) as Record<string, unknown>;
    const lost = overwrittenBy(form, rules);
    setMessage("");
    if (lost.length > 0 && !isConfirmed) return setAsking(lost);
    setAsking([]);
    await reset({ ...data, rules: withPreset(form, rules) });
    setModified(true);
    setMessage(words.filled);
  };

  return (
    <fieldset className="gp-preset gp-fields">
      <legend>{words.title}</legend>
      <p>{words.help}</p>
      <label>
        {words.choose}
        <select
          value={key}
          onChange={(event) => {
            setKey(event.target.value);
            setAsking([]);
          }}
        >
          <option value="">{words.none}</option>
          {presets.map(({ key: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {preset && <p>{preset.about}</p>}
      {(!preset || hasWindow(preset)) && (
        <label>
          {words.opens}
          <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
      )}
      {asking.length === 0 ? (
        <button
          type="button"
          className="btn btn--style-secondary"
          disabled={!preset || needsDay}
          onClick={() => fill(false)}
        >
          {words.fill}
        </button>
      ) : (
        <div role="alertdialog" aria-labelledby="preset-question">
          <p id="preset-question">
            {words.asking(asking.map((part) => words.parts[part]).join("、"))}
          </p>
          <button type="button" className="btn btn--style-primary" onClick={() => fill(true)}>
            {words.confirm}
          </button>
          <button type="button" className="btn btn--style-secondary" onClick={() => setAsking([])}>
            {words.cancel}
          </button>
        </div>
      )}
      <p role="status">{message}</p>
    </fieldset>
  );
}
