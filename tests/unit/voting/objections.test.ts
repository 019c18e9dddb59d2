import { describe, expect, test } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { createMemoryRecordStore } from "#tests/factories/memoryRecordStore.ts";
import { createMemorySealStore } from "#tests/factories/memorySealStore.ts";
import { serveForTest } from "#tests/factories/serveForTest.ts";
import { signedActs } from "#tests/factories/signedActs.ts";
import { siteOrigin } from "#tests/factories/voteClient.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import type { SignedKind } from "#voting/acts/act.wire.ts";
import type { Frozen } from "#voting/campaign/freeze.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import { LedgerUnavailable } from "#voting/ledger/ledger.ts";
import { objectionWords as words } from "#voting/objections/wording.ts";
import { auditActsWire } from "#voting/seals/seal.wire.ts";

const noon = new Date("2026-11-24T04:00:00.000Z");
const kindsUntil: Record<string, ("counted" | "noticed" | "published")[]> = {
  counted: ["counted"],
  noticed: ["counted", "noticed"],
  published: ["counted", "noticed", "published"],
};

/** An endpoint over memory with one campaign of which the acts until `until` are done and signed. */
function aService(until: Exclude<SignedKind, "opened" | "closed">, frozen: Frozen = aFrozen()) {
  const memory = createMemoryLedger(() => noon);
  const id = memory.open(frozen);
  for (const kind of kindsUntil[until] ?? []) memory.act(id, kind);
  const counts = frozen.candidates.map(({ number }) => ({
    candidate: number,
    raw: number,
    held: 0,
    voided: 0,
    valid: number,
  }));
  const stream = { stream: "likes", votes: 36, counts, batches: [] } as const;
  const acts = signedActs({
    frozen,
    rulesHash: "a".repeat(64),
    count: { streams: [{ ...stream, batches: [] }], jury: [], jurors: [], withdrawn: [] },
    until,
    from: "2026-11-21T00:00:00.000Z",
    isDisclosed: false,
  }).map((act) => ({ ...act, kind: JSON.parse(act.statement).kind as SignedKind }));
  const record = createMemoryRecordStore({ acts, isNotice: () => until === "noticed" });
  const endpoint = voteEndpointOver(memory, {
    secret: "a secret that is long enough for tests",
    siteOrigin,
    seals: createMemorySealStore(memory),
    record,
    clientAddress: ({ header }) => header("x-forwarded-for"),
    onError: () => {},
  });
  const serve = serveForTest(endpoint);
  const ask = (part: string, init?: RequestInit, address?: string) => {
    const request = new Request(`${siteOrigin}/vote/${frozen.slug}/${part}`, init);
    if (address) request.headers.set("x-forwarded-for", address);
    return serve(request);
  };
  const object = (fields: Record<string, string>, address?: string) =>
    ask(
      "objections",
      {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "sec-fetch-site": "same-origin",
        },
      },
      address,
    );
  return { record, ask, object };
}

const text = "对计票结果有疑问，请公布作废的理由。";

describe("V60 the objection form", () => {
  test("is there during the days of notice, and before and after says when", async () => {
    const open = await aService("noticed").ask("objections");
    expect([open.status, await open.text()]).toEqual([
      200,
      expect.stringContaining("11月28日 08:00"),
    ]);
    for (const until of ["counted", "published"] as const) {
      const closed = await aService(until).ask("objections");
      expect([closed.status, await closed.text()]).toEqual([
        409,
        expect.stringContaining(words.notNowText),
      ]);
    }
  });

  test("V61 gives the same objection the same number, and another one the next", async () => {
    const { object, record } = aService("noticed");
    const numberOf = async (fields: Record<string, string>) =>
      (await object(fields)).headers.get("location")?.split("=")[1];
    expect(await numberOf({ text })).toBe("1");
    expect(await numberOf({ text })).toBe("1");
    expect(await numberOf({ text, name: "李四" })).toBe("2");
    expect(record.filed).toMatchObject([
      { text, name: "" },
      { text, name: "李四" },
    ]);
  });

  test("says what is wrong field by field, and keeps what was typed as text", async () => {
    const typed = {
      text: "字".repeat(701),
      name: "名".repeat(21),
      contact: '"><script>',
      candidate: "3",
    };
    const response = await aService("noticed").object(typed);
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const message of [words.textLong, words.nameLong]) expect(page).toContain(message);
    expect(page).toContain('<option value="3" selected>');
    expect(page).toContain("&quot;&gt;&lt;script&gt;");
    expect(page).not.toContain("<script>");
  });

  test("V65 takes ten an hour from one network, and keeps the text of the eleventh", async () => {
    const { object } = aService("noticed");
    const send = (number: number, address: string) =>
      object({ text: `${text}第${number}条` }, address);
    for (let number = 1; number <= 10; number += 1)
      expect((await send(number, "203.0.113.9")).status).toBe(303);
    const refused = await send(11, "203.0.113.77");
    expect([refused.status, await refused.text()]).toEqual([
      429,
      expect.stringContaining("第11条"),
    ]);
    expect((await send(12, "198.51.100.1")).status).toBe(303);
  });

  test("keeps the text when the database is away, and says that sending again is safe", async () => {
    const { object, record } = aService("noticed");
    record.fileObjection = () => Promise.reject(new LedgerUnavailable("away"));
    const response = await object({ text });
    const page = await response.text();
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(page).toContain(text);
    expect(page).toContain(words.unavailableText);
  });
});

describe("V57 the public acts", () => {
  const basesOf = async (until: "counted" | "noticed" | "published", frozen?: Frozen) => {
    const response = await aService(until, frozen).ask("audit/acts.json");
    const { acts } = auditActsWire.parse(await response.json());
    return acts.map(({ statement, basis }) => [JSON.parse(statement).kind, basis !== undefined]);
  };
  const hidden = aFrozen({ rules: likeRules({ countsShown: { mode: "hidden" } }) });

  test("hold the count from the notice on", async () => {
    expect(await basesOf("counted")).toEqual([
      ["opened", false],
      ["counted", false],
    ]);
    expect(await basesOf("noticed")).toEqual([
      ["opened", false],
      ["counted", true],
      ["noticed", true],
    ]);
  });

  test("hold a hidden count only with the result", async () => {
    expect(await basesOf("noticed", hidden)).toEqual([
      ["opened", false],
      ["counted", false],
      ["noticed", false],
    ]);
    expect((await basesOf("published", hidden)).slice(1).every(([, isShown]) => isShown)).toBe(
      true,
    );
  });
});
