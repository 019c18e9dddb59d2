"use client";
import { useState } from "react";
import type { SetUp } from "../secondFactor/secondFactorOf.ts";
import { type JsonAnswer, postJson } from "./postJson.ts";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import { SecondFactorSteps, type Step } from "./SecondFactorSteps.tsx";
import { signInWording } from "./signInWording.ts";
import "./signIn.css";

type Props = {
  id: number;
  isOwn: boolean;
  isOn: boolean;
  isNeeded: boolean;
  recoveryLeft: number;
};

const words = signInWording.factor;

/** State and buttons of the second step. What is typed here goes to its own endpoints, never with the account's form. */
export function SecondFactorPanel({ id, isOwn, isNeeded, ...given }: Props) {
  const [state, setState] = useState({ isOn: given.isOn, left: given.recoveryLeft });
  const [step, setStep] = useState<Step | undefined>();
  const [setUp, setSetUp] = useState<SetUp | undefined>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [message, setMessage] = useState("");

  const finish = ({ body }: JsonAnswer, isOn: boolean) => {
    const fresh = Array.isArray(body.recoveryCodes) ? (body.recoveryCodes as string[]) : [];
    setCodes(fresh);
    setState({ isOn, left: fresh.length });
    setSetUp(undefined);
    setStep(undefined);
    setMessage(fresh.length > 0 ? "" : words.done);
  };
  const send = async (typed: object) => {
    const path = step === "reset" ? `${id}/second-factor/reset` : `second-factor/${step}`;
    const answer = await postJson(`/api/users/${path}`, { ...typed, ticket: setUp?.ticket });
    if (!answer.isOk) return setMessage(answer.message || words.failed);
    setMessage("");
    if (step === "begin") {
      setSetUp(answer.body as SetUp);
      return setStep("confirm");
    }
    finish(answer, step === "confirm" || step === "renew");
  };
  const button = (label: string, next: Step) => (
    <button type="button" className="btn btn--style-secondary" onClick={() => setStep(next)}>
      {label}
    </button>
  );

  return (
    <section className="field-type gp-factor" id="second-factor">
      <h3>{words.title}</h3>
      <p>{state.isOn ? words.on(state.left) : `${words.off}${isNeeded ? words.needed : ""}`}</p>
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      {step === undefined && (
        <div className="gp-factor-row">
          {isOwn && !state.isOn && button(words.begin, "begin")}
          {isOwn && state.isOn && button(words.renew, "renew")}
          {isOwn && state.isOn && !isNeeded && button(words.stop, "off")}
          {!isOwn && state.isOn && button(words.reset, "reset")}
        </div>
      )}
      {step !== undefined && (
        <SecondFactorSteps
          step={step}
          setUp={setUp}
          send={send}
          cancel={() => setStep(undefined)}
        />
      )}
      <p className="gp-sign-in-message" role="alert">
        {message}
      </p>
    </section>
  );
}
