import { randomBytes } from "node:crypto";
import { voteKey } from "#site/campaign/island/voteKey.ts";
import { createKeyrings } from "#voting/voters/keyring.ts";
import { createVoterCookie } from "#voting/voters/voterCookie.ts";

export const benchSecret = "the benches' own secret, of no worth";
export const benchCampaign = "bench";
export const benchCandidates = 30;

/** What a request should be answered, so that a load run can tell right from wrong. */
export type Expected = "counted" | "repeated" | "invalid";
export type VoteRequest = { bytes: Buffer; key: string; expected: Expected };

const agents = [
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 MicroMessenger/8.0.50",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50",
];

const cookies = createVoterCookie({
  keyrings: createKeyrings({ secret: benchSecret }, () => new Date()),
  isSecure: false,
});

/** A key as the campaign's pages make it. */
export const newKey = () => voteKey(Date.now(), randomBytes(10));

function bytesOf(cookie: string, body: string, number: number): Buffer {
  return Buffer.from(
    `POST /vote/${benchCampaign}/likes HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: ${agents[number % agents.length]}\r\n` +
      `Accept: */*\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** One like of a new voter, as a browser on a phone sends it. */
export function aVote(number: number): VoteRequest {
  const key = newKey();
  const body = JSON.stringify({ candidate: (number % benchCandidates) + 1, key });
  const cookie = `${cookies.name}=${cookies.issueDevice()}`;
  return { bytes: bytesOf(cookie, body, number), key, expected: "counted" };
}

/** A request that no rule lets through: broken JSON, or a candidate whom nobody knows. */
export function anInvalidVote(number: number): VoteRequest {
  const key = newKey();
  const body = number % 2 === 0 ? `{"candidate":` : JSON.stringify({ candidate: 999, key });
  const cookie = `${cookies.name}=${cookies.issueDevice()}`;
  return { bytes: bytesOf(cookie, body, number), key, expected: "invalid" };
}
