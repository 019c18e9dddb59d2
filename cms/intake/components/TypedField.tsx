"use client";

import { useId } from "react";

type Props = {
  label: string;
  value: string;
  onType: (value: string) => void;
  help?: string;
  type?: "text" | "date" | "datetime-local" | "tel";
  /** Lines of a longer text. */
  rows?: number;
  options?: readonly (readonly [value: string, label: string])[];
};

/** A field of a form in the panel with its label and its help. */
export function TypedField({ label, value, onType, help, type = "text", rows, options }: Props) {
  const id = useId();
  const shared = {
    id,
    value,
    ...(help && { "aria-describedby": `${id}-help` }),
    onChange: ({ target }: { target: { value: string } }) => onType(target.value),
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select {...shared}>
          {options.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea rows={rows} {...shared} />
      ) : (
        <input type={type} {...shared} />
      )}
      {help && <small id={`${id}-help`}>{help}</small>}
    </div>
  );
}
