import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#tests/harness/random.ts";
import { createKeyrings } from "#voting/voters/keyring.ts";
import { createVoterCookie } from "#voting/voters/voterCookie.ts";

export const chaosSecret = "the chaos run's own secret, of no worth";
export const chaosCampaign = "chaos";
export const chaosCandidates = 20;

const cookies = createVoterCookie({
  keyrings: createKeyrings({ secret: chaosSecret }, () => new Date()),
  isSecure: false,
});

/** What the voters of a run know: what they sent, and what they were told. */
export type Diary = {
  sent: Set<string>;
  acked: Set<string>;
  refused: Set<string>;
  /** Answers that a voter should never get: a 5xx that is not 503, or a 503 without Retry-After. */
  bad: number;
  unavailable: number;
  /** Moment of the last answer 200. */
  lastAck: number;
  acknowledge(key: string): void;
};

export function newDiary(): Diary {
  const diary: Diary = {
    sent: new Set(),
    acked: new Set(),
    refused: new Set(),
    bad: 0,
    unavailable: 0,
    lastAck: 0,
    acknowledge(key) {
      diary.acked.add(key);
      diary.lastAck = performance.now();
    },
  };
  return diary;
}

type Post = { origin: string; cookie: string; candidate: number; key: string };

/** Sends a like once and writes down what came of it; true when it need not be sent again. */
async function post(diary: Diary, { origin, cookie, candidate, key }: Post): Promise<boolean> {
  diary.sent.add(key);
  try {
    const response = await fetch(`${origin}/vote/${chaosCampaign}/likes`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ candidate, key }),
      signal: AbortSignal.timeout(8000),
    });
    await response.arrayBuffer();
    if (response.status === 200) {
      diary.acknowledge(key);
      return true;
    }
    if (response.status === 503) {
      diary.unavailable += 1;
      if (response.headers.get("retry-after") === null) diary.bad += 1;
      return false;
    }
    if (response.status >= 500) diary.bad += 1;
    else diary.refused.add(key);
    return true;
  } catch {
    return false;
  }
}

/**
 * Voters who like until they are told to stop, each like sent to whichever endpoint, and again with the same key
 * until an answer comes. One like in eight is sent in a storm of copies to all endpoints at once.
 */
export async function shop(options: {
  diary: Diary;
  origins: readonly [string, ...string[]];
  random: Random;
  isOver: () => boolean;
}): Promise<void> {
  const { diary, origins, random, isOver } = options;
  while (!isOver()) {
    const cookie = `${cookies.name}=${cookies.issueDevice()}`;
    const likes = random.whole(1, 6);
    for (let number = 0; number < likes && !isOver(); number += 1) {
      const like = { cookie, candidate: random.whole(1, chaosCandidates), key: randomUUID() };
      if (random.whole(0, 7) === 0)
        await Promise.all(
          Array.from({ length: 12 }, (_, copy) =>
            post(diary, { ...like, origin: origins[copy % origins.length] ?? origins[0] }),
          ),
        );
      for (let tries = 0; tries < 60; tries += 1) {
        if (await post(diary, { ...like, origin: random.pick(origins) })) break;
        await sleep(50 + random.whole(0, 99));
      }
    }
  }
}
