import { randomBytes } from "node:crypto";
import type { Payload } from "payload";
import { qrCode } from "#leaves/qrCode.ts";
import { hashOfCode, newRecoveryCodes } from "./recoveryCodes.ts";
import { openSecret, sealBytes, sealSecret } from "./sealedSecret.ts";
import { typedCode } from "./secondFactorRules.ts";
import { secondFactorStore } from "./secondFactorStore.ts";
import { openTicket, sealTicket } from "./setUpTicket.ts";
import { keyUri, newSecret, secretBytes, stepOf } from "./totp.ts";

/** What a browser needs to set an authenticator up: a picture to scan, the same as text, and the ticket to send back. */
export type SetUp = {
  readonly qr: { readonly size: number; readonly path: string };
  readonly secret: string;
  readonly ticket: string;
};

/** The second step of one account: setting up, taking codes, taking it away. Rule A18. */
export const secondFactorOf = (payload: Payload, account: { id: number; username: string }) => {
  const store = secondFactorStore(payload);
  const keyed = { account: account.id, key: payload.secret };
  const freshCodes = () => {
    const codes = newRecoveryCodes(randomBytes);
    return { codes, hashes: codes.map((code) => hashOfCode(code, keyed.key)) };
  };
  const stepIn = (secret: string, typed: unknown, now: number) => {
    const code = typedCode(typed);
    return code?.kind === "totp" ? stepOf({ secret, code: code.code, now }) : undefined;
  };

  return {
    state: async () => {
      const row = await store.read(account.id);
      return { isOn: row !== undefined, recoveryLeft: row?.recoveryLeft ?? 0 };
    },
    begin: (now: number): SetUp => {
      const secret = newSecret(randomBytes(secretBytes));
      const ticket = sealTicket({ ...keyed, secret, now, nonce: randomBytes(sealBytes) });
      return { qr: qrCode(keyUri(secret, account.username)), secret, ticket };
    },
    /** Starts the second step when the code fits the ticket; answers the recovery codes, for this once. */
    confirm: async (typed: { ticket: unknown; code: unknown }, now: number) => {
      const secret = openTicket({ ...keyed, ticket: typed.ticket, now });
      const step = secret === undefined ? undefined : stepIn(secret, typed.code, now);
      if (secret === undefined || step === undefined) return undefined;
      const { codes, hashes } = freshCodes();
      const sealed = sealSecret({ ...keyed, text: secret, nonce: randomBytes(sealBytes) });
      const row = { account: account.id, secret: sealed, step, recovery: hashes };
      return (await store.start(row)) ? codes : undefined;
    },
    /** Takes a code once, and says of which kind it was; undefined for one that is wrong or was used before. */
    take: async (typed: unknown, now: number): Promise<"totp" | "recovery" | undefined> => {
      const row = await store.read(account.id);
      const code = typedCode(typed);
      if (row === undefined || code === undefined) return undefined;
      if (code.kind === "recovery") {
        const hash = hashOfCode(code.code, keyed.key);
        return (await store.spendRecovery(account.id, hash)) ? "recovery" : undefined;
      }
      const step = stepIn(openSecret({ ...keyed, sealed: row.secret }), typed, now);
      return step !== undefined && (await store.spendStep(account.id, step)) ? "totp" : undefined;
    },
    renewCodes: async (): Promise<string[]> => {
      const { codes, hashes } = freshCodes();
      await store.replaceRecovery(account.id, hashes);
      return codes;
    },
    remove: () => store.remove(account.id),
  };
};
