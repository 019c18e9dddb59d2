import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStartFacts } from "#panel/start/readStartFacts.ts";
import { principalOf } from "#people/principal.ts";
import type { Role } from "#people/roles.ts";
import { documentData } from "#tests/factories/documents.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom, type TestDocument } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
let documents: Record<"live" | "reporters" | "editors" | "streets" | "nobodys", TestDocument>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  documents = {
    live: await newsroom.write("cases", { live: true, by: "reporter" }),
    reporters: await newsroom.write("cases", { by: "reporter" }),
    editors: await newsroom.write("interviews", { by: "editor" }),
    streets: await newsroom.write("projects", { by: "correspondent", street: "own" }),
    nobodys: await newsroom.write("topics", {}),
  };
  // What the panel saves the moment somebody opens an empty form.
  await newsroom.payload.create({ collection: "news", draft: true, data: {} as never });
});
afterAll(() => newsroom.close());

const startOf = async (role: Role) => {
  const { payload, accounts } = newsroom;
  const found = await payload.findByID({ collection: "users", id: accounts[role].id, depth: 0 });
  const user = { ...found, collection: "users" as const };
  const who = principalOf(user);
  if (!who) throw new Error("no account");
  return readStartFacts({ payload, user, who, now: new Date() });
};

const keys = (lines: readonly { subject: string; id: number }[]) =>
  lines.map(({ subject, id }) => `${subject}/${id}`).sort();
const key = ({ subject, id }: TestDocument) => `${subject}/${id}`;

describe("the start page", () => {
  it("shows a reporter the own drafts, and nothing that waits", async () => {
    const { drafts, waiting } = await startOf("reporter");
    expect(keys(drafts)).toEqual([key(documents.reporters)]);
    expect(waiting).toEqual([]);
  });

  it("shows an editor the own drafts, and what others wrote once all have signed it", async () => {
    const { drafts, waiting } = await startOf("editor");
    expect(keys(drafts)).toEqual([key(documents.editors)]);
    expect(waiting).toEqual([]);
    const signed = await newsroom.write("cases", { by: "reporter" });
    await signedOff(newsroom, signed);
    const after = (await startOf("editor")).waiting;
    expect(keys(after)).toEqual([key(signed)]);
    expect(after[0]?.author).toBe("记者（示例）");
  });

  it("shows a correspondent the drafts of the street", async () => {
    const { drafts, waiting } = await startOf("correspondent");
    expect(keys(drafts)).toEqual([key(documents.streets)]);
    expect(waiting).toEqual([]);
  });

  it("says when voting closes as long as votes are taken, and no such time afterwards", async () => {
    const hour = 3_600_000;
    const around = (from: number, to: number) => ({
      opens: new Date(Date.now() + from * hour).toISOString(),
      closes: new Date(Date.now() + to * hour).toISOString(),
    });
    const open = async (slug: string, window: ReturnType<typeof around>) => {
      const data = {
        ...documentData({ subject: "campaigns", title: slug, slug, street: 0, now: new Date() }),
        rules: likeRules({ likes: { perDay: 5, perCandidatePerDay: 1, ...window } }),
        candidates: [],
        openedAt: new Date().toISOString(),
        _status: "published",
      };
      await newsroom.payload.create({ collection: "campaigns", data: data as never });
    };
    const now = around(-1, 1);
    await open("open-now", now);
    await open("over", around(-2, -1));
    const { campaigns } = await startOf("editor");
    expect(campaigns.map(({ slug, phase, closes }) => [slug, phase, closes])).toEqual([
      ["over", "notice", undefined],
      ["open-now", "likes", now.closes],
    ]);
  });

  it("shows a juror no content", async () => {
    expect(await startOf("juror")).toEqual({
      alarms: [],
      drafts: [],
      waiting: [],
      campaigns: [],
      scoring: [],
      schedules: [],
      missed: [],
    });
  });
});
