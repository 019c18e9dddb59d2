"use client";
import { FieldDescription, FieldLabel, toast, useField, useFormFields } from "@payloadcms/ui";
import type { TextFieldClientProps } from "payload";
import { useState } from "react";
import { wording } from "../wording.ts";
import { postJson } from "./postJson.ts";
import { signInWording } from "./signInWording.ts";
import "./signIn.css";

/** Whether the account is slowed down at sign-in, in words, and the button that lifts it. For administrators. */
export function SignInState({ path, field }: TextFieldClientProps) {
  const { value } = useField<string>({ path });
  const username = useFormFields(([fields]) => fields.username?.value);
  const [isFree, setFree] = useState(false);
  if (!value) return null;
  const words = signInWording.state;
  const release = async () => {
    const { isOk, message } = await postJson("/api/users/unlock", { username });
    if (isOk) setFree(true);
    (isOk ? toast.success : toast.error)(isOk ? words.released : message);
  };
  const isSlowed = !isFree && value !== wording.signIn.free;
  return (
    <div className="field-type gp-factor">
      <FieldLabel label={field.label} />
      <FieldDescription description={field.admin?.description} path={path} />
      <p>{isFree ? wording.signIn.free : value}</p>
      {isSlowed && (
        <button type="button" className="btn btn--style-secondary" onClick={release}>
          {words.release}
        </button>
      )}
    </div>
  );
}
