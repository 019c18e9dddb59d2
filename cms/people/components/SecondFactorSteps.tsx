"use client";
import { useState } from "react";
import type { SetUp } from "../secondFactor/secondFactorOf.ts";
import { SetUpCode } from "./SetUpCode.tsx";
import { SignInInput } from "./SignInInput.tsx";
import { signInWording } from "./signInWording.ts";

/** What is being done: each is an endpoint. */
export type Step = "begin" | "confirm" | "renew" | "off" | "reset";

type Props = {
  step: Step;
  setUp: SetUp | undefined;
  send: (typed: object) => Promise<void>;
  cancel: () => void;
};

/** What a step asks for. No form of its own: it stands within the account's, and its keys must not save that. */
export function SecondFactorSteps({ step, setUp, send, cancel }: Props) {
  const [currentPassword, setPassword] = useState("");
  const [code, setCode] = useState("");
  const words = signInWording.factor;
  const asksPassword = step === "begin" || step === "renew" || step === "off";
  const asksCode = step === "confirm" || step === "renew" || step === "off";
  return (
    <div className="gp-factor">
      {step === "reset" && <p>{words.resetHelp}</p>}
      {step === "confirm" && setUp && <SetUpCode qr={setUp.qr} secret={setUp.secret} />}
      {asksPassword && (
        <SignInInput
          label={signInWording.currentPassword}
          name="factor-password"
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      {asksCode && (
        <SignInInput
          label={step === "confirm" ? signInWording.setUp.confirm : signInWording.code}
          name="factor-code"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      <div className="gp-factor-row">
        <button
          type="button"
          className="btn btn--style-primary"
          onClick={() => send({ currentPassword, code })}
        >
          {words.confirm}
        </button>
        <button type="button" className="btn btn--style-secondary" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
