import { expect, test } from "vitest";
import { fuzzVotes } from "#tests/fault/vote/fuzzVotes.ts";

test("no request, however odd, is a fault or stays without an end", async () => {
  const statuses = await fuzzVotes({ requests: 20_000, seed: 20261128 });
  // What is sent is near enough to what is right to come far.
  for (const status of [200, 303, 400, 403, 404, 405, 409, 413, 415, 422])
    expect(statuses[status], `status ${status}`).toBeGreaterThan(0);
}, 300_000);
