import { timingSafeEqual } from "node:crypto";
import type { Keyring } from "./keyring.ts";
import type { WorkFor } from "./workIssuer.ts";

/** Wait of everybody, and between two of one network, in ms: 120 a minute are let through. */
const leastMs = 5000;
const stepMs = 500;
/** Longer than this nobody is made to wait; they are asked to come back. */
const mostMs = 120_000;
/** How long after its turn a ticket is good. */
const goodMs = 10 * 60_000;
const mostNets = 10_000;

/** One vote that waits: its voter, and the key that makes it the same vote when it comes again. */
type Waiter = WorkFor & { key: string };

/** `due`: the instant, in ms, from which the vote is taken. */
export type Place = { kind: "waits"; ticket: string; due: number } | { kind: "full" };

const form = /^([0-9a-z]{1,9})\.([A-Za-z0-9_-]{22})$/;

/**
 * What a browser without script does instead of work: it waits its turn. Each hot network has one line, which lets so
 * many votes through a minute, so that waiting many times over at once gains nothing. A ticket is signed for one vote.
 */
export function createWaitingLine(keyring: Keyring) {
  const sign = keyring("wait");
  const nextOf = new Map<bigint, number>();
  const macOf = ({ campaign, subject, net, key }: Waiter, due: number) =>
    sign(`${campaign} ${subject} ${net} ${key} ${due}`).subarray(0, 16);

  return {
    join(waiter: Waiter): Place {
      const now = waiter.now.getTime();
      const due = Math.max(now + leastMs, nextOf.get(waiter.net) ?? 0);
      if (due - now > mostMs) return { kind: "full" };
      if (nextOf.size >= mostNets) nextOf.clear();
      nextOf.set(waiter.net, due + stepMs);
      const ticket = `${due.toString(36)}.${macOf(waiter, due).toString("base64url")}`;
      return { kind: "waits", ticket, due };
    },
    /** When a ticket's turn is, in ms; undefined when it is not for this vote, or long past. */
    dueOf(ticket: string, waiter: Waiter): number | undefined {
      const [, time = "", mac = ""] = form.exec(ticket) ?? [];
      const due = Number.parseInt(time, 36);
      if (!(waiter.now.getTime() < due + goodMs)) return undefined;
      const isOurs = timingSafeEqual(Buffer.from(mac, "base64url"), macOf(waiter, due));
      return isOurs ? due : undefined;
    },
  };
}
