"use client";
import { signInWording } from "./signInWording.ts";

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const words = signInWording.codes;
  return (
    <div className="gp-codes">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
