import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aMemoryEndpoint } from "#tests/factories/memoryEndpoint.ts";
import { serveEndpoint } from "#tests/factories/servedEndpoint.ts";
import { aVoter } from "#tests/factories/voteClient.ts";
import { aFrozen, ballotRules, likeRules } from "#tests/factories/voting.ts";

const rules = { ...likeRules(), ballot: ballotRules().ballot };
let served: Awaited<ReturnType<typeof serveEndpoint>>;

beforeAll(async () => {
  served = await serveEndpoint(aMemoryEndpoint({ frozen: aFrozen({ rules }) }).endpoint);
});
afterAll(() => served.stop());

async function aKnownVoter() {
  const voter = aVoter(served.serve);
  await voter.arrive();
  return voter;
}

describe("a plain form that cannot be taken", () => {
  test.each([
    ["likes", "candidate=0x1", 400],
    ["likes", "candidate=1e0", 400],
    ["likes", "candidate=%201", 400],
    ["likes", "candidate=1&key=1", 400],
    ["likes", "", 400],
    ["ballots", "choice=0x1&choice=2", 400],
    ["ballots", "choice=1&choice=x", 400],
    ["ballots", "choice=1", 422],
    ["counts", "candidate=1", 405],
    ["constructor", "candidate=1", 404],
    ["objections", `text=${"很".repeat(3000)}`, 413],
  ])("%s with %s is answered by a page with the way back", async (part, fields, status) => {
    const response = await (await aKnownVoter()).form(part, fields);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const page = await response.text();
    expect(page).toMatch(/<h1>[^<]*\p{Script=Han}/u);
    expect(page).toContain('href="/campaigns/zui-mei/"');
  });

  test("of an address without a campaign leads to the site", async () => {
    const response = await (await aKnownVoter()).form("../../vote", "a=1");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('href="/"');
  });
});

test("the digits of a candidate are a vote", async () => {
  const response = await (await aKnownVoter()).form("likes", "candidate=1");
  expect(response.status).toBe(303);
});
