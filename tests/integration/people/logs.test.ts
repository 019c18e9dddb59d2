import { getPayload } from "payload";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logLines } from "#tests/harness/logLines.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { speakPlainly } from "../../../cms/app/speakPlainly.ts";

let room: Newsroom;
let lines: string[];

beforeAll(async () => {
  room = await openNewsroom();
  lines = [];
  // Requests are answered by the process's default instance.
  const answering = await getPayload({ config: Promise.resolve(room.payload.config) });
  for (const payload of [room.payload, answering]) logLines(payload, lines);
});
afterAll(() => room?.close());

/** What was logged by the work, each line checked to be one entry of bounded length. */
async function loggedBy(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  lines.length = 0;
  await work().catch(() => undefined);
  return lines.map((line) => {
    expect(line.trim().split("\n")).toHaveLength(1);
    expect(line.length).toBeLessThan(1_000);
    return JSON.parse(line);
  });
}

/** An error as `pg` raises it on an idle connection that broke: with the whole client on it. */
async function brokenClient(): Promise<Error> {
  const client = new pg.Client({ connectionString: String(process.env.DATABASE_URL) });
  await client.connect();
  await client.end();
  return Object.assign(new Error("Connection terminated unexpectedly"), { client });
}

describe("what the cms logs", () => {
  it("is no value that somebody sent, and no stack, when a query fails", async () => {
    const entries = await loggedBy(() =>
      room.payload.db.pool
        .query("SELECT 1 WHERE $1::int = 1", ["王小明"])
        .catch((error) => room.payload.logger.error({ err: error, msg: "cannot look" })),
    );
    expect(entries[0]).toMatchObject({
      level: "error",
      msg: "cannot look",
      err: expect.stringMatching(/^error 22P02: invalid input syntax for type integer: "…"/),
    });
    expect(lines.join("")).not.toMatch(/王小明|params|\\n\s+at /);
  });

  it("tells a fault of drizzle by verb, table and cause", async () => {
    const { drizzle } = room.payload.db;
    const [entry] = await loggedBy(() =>
      drizzle.execute("SELECT name FROM users WHERE name = '王小明' AND nothing").catch((error) => {
        room.payload.logger.error(error);
        throw error;
      }),
    );
    expect(entry).toMatchObject({ level: "error" });
    expect(entry?.err).toMatch(
      /SELECT of users failed .*← error 42703: column "nothing" does not exist/,
    );
    expect(lines.join("")).not.toMatch(/王小明/);
  });

  it("is a sender's mistake at info, with its status", async () => {
    const entries = await loggedBy(() =>
      room.cms.rest("GET", "/users?where[role][equals]=zzz", { as: room.as("admin") }),
    );
    expect(entries.map(({ level, status }) => ({ level, status }))).toEqual([
      { level: "info", status: 400 },
    ]);
    expect(lines.join("")).not.toMatch(/zzz/);
  });

  it("never holds a client of the database with its keys", async () => {
    const error = await brokenClient();
    const [entry] = await loggedBy(async () => room.payload.logger.error(error));
    expect(entry?.err).toMatch(/^Error: Connection terminated unexpectedly/);
    const said: string[] = [];
    const keep = (...line: unknown[]) => said.push(line.join(" "));
    const output = { error: keep, warn: keep };
    speakPlainly(output);
    output.error("⨯ unhandledRejection:", error, Object.assign({}, error));
    expect(said).toEqual([
      expect.stringMatching(
        /^⨯ unhandledRejection: Error: Connection terminated .*\[object Object\]$/,
      ),
    ]);
    expect(`${lines}${said}`).not.toMatch(/secretKey|processID|connectionParameters/);
  });
});
