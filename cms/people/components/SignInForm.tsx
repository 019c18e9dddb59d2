"use client";
import { type FormEvent, useState } from "react";
import type { SetUp } from "../secondFactor/secondFactorOf.ts";
import { postJson } from "./postJson.ts";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import { SetUpCode } from "./SetUpCode.tsx";
import { SignInInput } from "./SignInInput.tsx";
import { signInWording as words } from "./signInWording.ts";
import "./signIn.css";

type Phase =
  | { step: "password" }
  | { step: "code" }
  | ({ step: "set-up" } & SetUp)
  | { step: "codes"; codes: readonly string[] };

/** What the server asks for next, where it refuses. A wrong code while setting up leaves what was scanned. */
const phaseAfter = (next: Record<string, unknown>, phase: Phase): Phase => {
  if (next.step === "set-up" && next.ticket) return next as Phase;
  if (next.step === "code") return { step: "code" };
  return phase;
};

type Props = { action: string; forgotten: string } & (
  | { target: string }
  /** Called when the account is signed in, instead of going to another page. */
  | { onEnter: () => void }
);

/** Name and password, then a code where the account has a second step, or must set it up first. */
export function SignInForm(props: Props) {
  const [phase, setPhase] = useState<Phase>({ step: "password" });
  const [message, setMessage] = useState("");
  const [isBusy, setBusy] = useState(false);
  const enter = () => ("onEnter" in props ? props.onEnter() : window.location.assign(props.target));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const ticket = phase.step === "set-up" ? { ticket: phase.ticket } : {};
    const answer = await postJson(props.action, {
      ...Object.fromEntries(new FormData(form)),
      ...ticket,
    });
    setBusy(false);
    if (answer.isOk) {
      const codes = answer.body.recoveryCodes;
      return Array.isArray(codes) ? setPhase({ step: "codes", codes }) : enter();
    }
    const next = phaseAfter(answer.next, phase);
    // Being asked for the next step is no error.
    setMessage(next.step === phase.step ? answer.message : "");
    setPhase(next);
  };

  if (phase.step === "codes") {
    return (
      <div className="gp-sign-in">
        <RecoveryCodes codes={phase.codes} />
        <button type="button" className="btn btn--style-primary" onClick={enter}>
          {words.codes.done}
        </button>
      </div>
    );
  }
  const isFirst = phase.step === "password";
  return (
    <form className="gp-sign-in" method="post" onSubmit={submit}>
      <div hidden={!isFirst}>
        <SignInInput
          label={words.username}
          name="username"
          required
          autoComplete="username"
          autoCapitalize="none"
        />
        <SignInInput
          label={words.password}
          name="password"
          type="password"
          required
          autoComplete="current-password"
        />
      </div>
      {phase.step === "set-up" && (
        <>
          <h2>{words.setUp.title}</h2>
          <SetUpCode qr={phase.qr} secret={phase.secret} />
        </>
      )}
      {!isFirst && (
        <SignInInput
          label={phase.step === "set-up" ? words.setUp.confirm : words.code}
          {...(phase.step === "code" ? { help: words.codeHelp } : {})}
          name="code"
          required
          autoComplete="one-time-code"
          autoFocus
        />
      )}
      <p className="gp-sign-in-message" role="alert">
        {message}
      </p>
      {isFirst && <a href={props.forgotten}>{words.forgotten}</a>}
      <button type="submit" className="btn btn--style-primary" disabled={isBusy}>
        {words.submit}
      </button>
    </form>
  );
}
