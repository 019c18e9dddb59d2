import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { formKeyHeader, pieceBytes } from "#intake/pieceLimits.ts";
import { formWith, hiddenIn } from "#tests/factories/recommendForms.ts";
import { aJpegOf } from "#tests/factories/uploads.ts";
import type { Random } from "#tests/harness/random.ts";

/** What a sender knows: what was sent, and the receipt. */
export type Sent = {
  index: number;
  key: string;
  telephone: string;
  name: string;
  hashes: string[];
  receipt?: { number: string; code: string };
  isWithdrawn?: boolean;
};

/** What the senders of a run have in common. */
export type Hands = {
  origins: readonly [string, ...string[]];
  random: Random;
  sent: Sent[];
  /** Answers that nobody should get: a 5xx that is not 503. */
  bad: string[];
  /** Receipts and pages of senders, to be looked through for contact data. */
  pages: string[];
};

/** Telephone numbers and names that stand nowhere else in the world. */
/** Index of the first who sends files and goes away. */
export const walkersFrom = 5_000_000;

const telephoneOf = (index: number) => `1997${String(index).padStart(7, "0")}`;
const nameOf = (index: number) => `荐人甲${index}`;

const hashOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

type Answer = { status: number; text: string };

/** One request from a network of its own; undefined when no answer came. */
async function request(
  { bad }: Hands,
  address: string,
  { index, ...init }: RequestInit & { index: number },
): Promise<Answer | undefined> {
  const headers = { ...init.headers, "X-Forwarded-For": `10.${index >> 8}.${index & 255}.1` };
  try {
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(address, { ...init, headers, method: "POST", signal });
    const text = await response.text();
    if (response.status >= 500 && response.status !== 503)
      bad.push(`${response.status} ${new URL(address).pathname}`);
    return { status: response.status, text };
  } catch {
    return undefined;
  }
}

/** Asks again, of whichever `web`, until the answer is one of these. */
async function insist(
  hands: Hands,
  path: string,
  init: () => RequestInit & { index: number },
  isDone: (answer: Answer) => boolean,
): Promise<Answer> {
  for (;;) {
    const answer = await request(hands, `${hands.random.pick(hands.origins)}${path}`, init());
    if (answer && isDone(answer)) return answer;
    await sleep(30 + hands.random.whole(0, 120));
  }
}

/** Sends a file before the form, piece by piece; its token. */
async function sendAhead(hands: Hands, { index, key }: Sent, content: Buffer): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < content.length; from += pieceBytes) {
    const body = new Uint8Array(content.subarray(from, from + pieceBytes));
    const headers = { "Content-Type": "application/octet-stream", [formKeyHeader]: key };
    const init = () => ({ index, headers, body });
    const path = "/recommend/file/";
    const { text } = await insist(hands, path, init, ({ status }) => status === 200);
    pieces.push(JSON.parse(text).piece);
  }
  const headers = { "Content-Type": "application/json", [formKeyHeader]: key };
  const init = () => ({ index, headers, body: JSON.stringify({ pieces, name: "1.jpg" }) });
  const path = "/recommend/file/?slot=1";
  const { text } = await insist(hands, path, init, ({ status }) => status === 200);
  return JSON.parse(text).kept;
}

const fieldsOf = ({ index, key, telephone, name }: Sent): Record<string, string> => ({
  ...{ key, began: "0", notice: "2026-11-29", kind: "case", consentContact: "1" },
  ...{ title: `推荐第${index}件`, place: "簇桥街道", name, telephone },
  story: "网格员带着邻居把荒地整成了小菜园，收成分给独居老人，大家都说好。",
});

const pairIn = (text: string) => ({
  number: /<dd>(TJ-\d{4}-\d{6,9})<\/dd>/.exec(text)?.[1] ?? "",
  code: /<dd>([0-9A-Z]{4} [0-9A-Z]{4})<\/dd>/.exec(text)?.[1] ?? "",
});

/** Somebody who chooses a file and closes the page, or sends half a form. */
export async function walkAway(hands: Hands, index: number): Promise<void> {
  const sent = { index, key: randomUUID(), telephone: telephoneOf(index), name: "", hashes: [] };
  await sendAhead(hands, sent, aJpegOf(3000));
  const file = { file2: { name: "2.jpg", content: aJpegOf(3000) } };
  const body = () => formWith({ ...fieldsOf(sent), title: "" }, file);
  await request(hands, `${hands.origins[0]}/recommend/`, { index, body: body() });
}

/** Withdraws with number and code until the page says so (rule O8); looks again where the desk was quicker (rule O9). */
async function withdraw(hands: Hands, sent: Sent): Promise<void> {
  const { receipt, index } = sent;
  if (!receipt) return;
  let after = "0";
  for (;;) {
    const body = new URLSearchParams({ ...receipt, act: "withdraw", after, sure: "1" });
    const address = `${hands.random.pick(hands.origins)}/recommend/status/`;
    const answer = await request(hands, address, { index, body });
    const { status = 0, text = "" } = answer ?? {};
    // A receipt that opens nothing: whoever counts rows tells what is lost.
    if (status === 404) return;
    if (text.includes("已撤回")) {
      sent.isWithdrawn = true;
      hands.pages.push(text);
      return;
    }
    after = hiddenIn(text).after ?? after;
    await sleep(30 + hands.random.whole(0, 120));
  }
}

/** A number is answered ten times in ten minutes (rule O18), and some are left for whoever withdraws. */
const mostTries = 5;

/** Gives a picture since (rule O50), with the key of its form each time, until it is there; looks again where the desk was quicker (rule O9). */
async function giveMore(hands: Hands, sent: Sent): Promise<void> {
  const { receipt, index } = sent;
  if (!receipt) return;
  const content = aJpegOf(hands.random.whole(2000, 60_000));
  const fields = { ...receipt, act: "add", key: randomUUID(), text: "补一张照片。" };
  let more: Record<string, string> = { after: "0", agreed1: "nobody" };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const body = formWith({ ...fields, ...more }, { file1: { name: "3.jpg", content } });
    const address = `${hands.random.pick(hands.origins)}/recommend/status/`;
    const { status = 0, text = "" } = (await request(hands, address, { index, body })) ?? {};
    if (status === 200) {
      sent.hashes.push(hashOf(content));
      hands.pages.push(text);
      return;
    }
    more = { ...more, after: hiddenIn(text).after ?? "0" };
    await sleep(30 + hands.random.whole(0, 120));
  }
}

/** Fills in a form and sends it with its key until there is a receipt, some twice at once, some with files before it. */
export async function recommend(hands: Hands, index: number): Promise<void> {
  const { random } = hands;
  const sent: Sent = {
    ...{ index, key: randomUUID(), telephone: telephoneOf(index), name: nameOf(index), hashes: [] },
  };
  hands.sent.push(sent);
  const fields = fieldsOf(sent);
  const files: Parameters<typeof formWith>[1] = {};
  if (random.chance(0.25)) {
    const content = aJpegOf(random.chance(0.1) ? pieceBytes + 20_000 : 20_000);
    fields.kept1 = await sendAhead(hands, sent, content);
    fields.agreed1 = "nobody";
    sent.hashes.push(hashOf(content));
  }
  if (random.chance(0.25)) {
    const content = aJpegOf(random.whole(2000, 60_000));
    files.file2 = { name: "2.jpg", content };
    fields.agreed2 = "nobody";
    sent.hashes.push(hashOf(content));
  }
  const init = () => ({ index, body: formWith(fields, files) });
  const once = () =>
    insist(hands, "/recommend/", init, ({ status, text }) => {
      return status === 200 && pairIn(text).number !== "";
    });
  const answers = await Promise.all(random.chance(0.15) ? [once(), once(), once()] : [once()]);
  const pairs = answers.map(({ text }) => pairIn(text));
  hands.pages.push(...answers.map(({ text }) => text));
  sent.receipt = pairs[0];
  // Two numbers for one form are told by whoever counts rows; the sender would hold both.
  if (new Set(pairs.map(({ number }) => number)).size > 1) hands.bad.push("two numbers");
  if (random.chance(0.1)) await giveMore(hands, sent);
  if (random.chance(0.05)) await withdraw(hands, sent);
}
