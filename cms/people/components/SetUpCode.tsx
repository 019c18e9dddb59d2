"use client";
import type { SetUp } from "../secondFactor/secondFactorOf.ts";
import { signInWording } from "./signInWording.ts";

/** A secret in groups of four, as people type it. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** The picture that an authenticator scans, and the same as text. */
export function SetUpCode({ qr, secret }: Pick<SetUp, "qr" | "secret">) {
  const words = signInWording.setUp;
  return (
    <div className="gp-set-up">
      <p>{words.scan}</p>
      <svg
        className="gp-set-up-qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={words.qr}
      >
        <path d={qr.path} />
      </svg>
      <p>{words.type}</p>
      <code className="gp-set-up-secret">{grouped(secret)}</code>
    </div>
  );
}
