import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { codeKeeper } from "#intake/codeKeeper.ts";
import type { IntakeDoor } from "#intake/intakeStore.ts";
import { networkPrefix } from "#leaves/networkPrefix.ts";
import type { PrivateFiles } from "#storage/openPrivateFiles.ts";
import { createRateLimit, type RateLimit } from "#voting/voters/rateLimit.ts";

/** What the pages of recommendations are answered with. */
export type IntakeOffice = {
  door: IntakeDoor;
  files: PrivateFiles;
  codes: ReturnType<typeof codeKeeper>;
  secret: string;
  publicKey: string;
  /** A name of the network that a request came from, which says nothing of it without the secret. */
  networkOf: (request: IncomingMessage) => string;
  /** Recommendations of this hour by network; `takes` is false from the sixth on (rule O14). */
  burst: RateLimit;
  /** Forms of this hour by network, and of all: each may bring files (rule O21). */
  forms: RateLimit;
  /** Tries of a pair by number and by network (rule O18). */
  tries: { ofNumber: RateLimit; ofNetwork: RateLimit };
  /** Forms with files that are read at once. */
  readers: { free: number };
  now: () => Date;
  onFault: (error: unknown) => void;
};

const hour = 60 * 60 * 1000;
const tenMinutes = 10 * 60 * 1000;
const mostOfAll = Number.POSITIVE_INFINITY;

/** So many forms are read at once: each may hold a file or two in memory. */
const mostReaders = 8;

/** A street's whole office behind one address gets through; nobody fills the disk in a night. */
const mostForms = { mostOfOne: 60, mostOfAll: 600 };

export function openIntakeOffice(given: {
  door: IntakeDoor;
  files: PrivateFiles;
  secret: string;
  publicKey: string;
  addressOf: (request: IncomingMessage) => string | undefined;
  now?: () => Date;
  elapsed?: () => number;
  onFault: (error: unknown) => void;
}): IntakeOffice {
  const { addressOf, now = () => new Date(), elapsed = () => performance.now(), ...rest } = given;
  const limit = (mostOfOne: number, stretchMs: number) =>
    createRateLimit({ mostOfOne, mostOfAll, stretchMs, elapsed });
  return {
    ...rest,
    now,
    codes: codeKeeper(given.secret),
    networkOf: (request) =>
      createHmac("sha256", given.secret)
        .update(`intake network\n${networkPrefix(addressOf(request)) ?? ""}`)
        .digest("base64url"),
    burst: limit(5, hour),
    forms: createRateLimit({ ...mostForms, stretchMs: hour, elapsed }),
    tries: { ofNumber: limit(10, tenMinutes), ofNetwork: limit(30, tenMinutes) },
    readers: { free: mostReaders },
  };
}
