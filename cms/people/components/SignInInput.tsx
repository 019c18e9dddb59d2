"use client";
import type { InputHTMLAttributes } from "react";

type Props = InputHTMLAttributes<HTMLInputElement> & { label: string; name: string; help?: string };

/** A labelled input of the sign-in page. */
export function SignInInput({ label, help, name, ...input }: Props) {
  const id = `field-${name}`;
  return (
    <p className="gp-sign-in-field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} name={name} aria-describedby={help ? `${id}-help` : undefined} />
      {help && <small id={`${id}-help`}>{help}</small>}
    </p>
  );
}
