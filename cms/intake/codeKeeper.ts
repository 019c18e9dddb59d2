import { createHmac } from "node:crypto";
import { codeOf } from "./codeRules.ts";
import { lineOf } from "./telephoneRules.ts";

const digest = (secret: string, purpose: string, text: string): Buffer =>
  createHmac("sha256", secret).update(`intake ${purpose}\n${text}`).digest();

/** Rule O3: a code and its stored hash, each under a purpose of its own of one secret. */
export const codeKeeper = (secret: string) => ({
  /** The code of a form's key, the same each time. Two bytes for each of the seven characters keep all of them alike likely. */
  codeFor(key: string): string {
    const bytes = digest(secret, "code", key);
    return codeOf(Array.from({ length: 7 }, (_, index) => bytes.readUInt16BE(index * 2)));
  },
  /** 64 hexadecimal digits; `code` in the form that `typedCode` gives. */
  hashOf: (code: string): string => digest(secret, "hash", code).toString("hex"),
  /** Of a number as `telephoneOf` gives it: tells that two are one, whatever the extension, and nothing else without the secret (rule O29). */
  telephoneHash: (telephone: string): string =>
    digest(secret, "telephone", lineOf(telephone)).toString("hex"),
});

type CodeKeeper = ReturnType<typeof codeKeeper>;

/** That of the secret, then that of the secret before it while it is kept. */
export const codeKeepers = (
  secret: string,
  former: string | undefined,
): readonly [CodeKeeper, ...CodeKeeper[]] => [
  codeKeeper(secret),
  ...(former === undefined ? [] : [codeKeeper(former)]),
];
