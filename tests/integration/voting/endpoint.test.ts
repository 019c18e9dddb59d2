import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aVoter } from "#tests/factories/voteClient.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { startVotingProcess, type VotingProcess } from "#tests/factories/votingProcess.ts";
import { inTime } from "#tests/harness/inTime.ts";
import { countsWire } from "#voting/campaign/vote.wire.ts";

const secret = "a secret that is long enough for tests";
let database: VotingDatabase;
let first: VotingProcess;
let second: VotingProcess;

beforeAll(async () => {
  database = await createVotingDatabase();
  const start = () => startVotingProcess({ databaseUrl: database.votingUrl, secret });
  [first, second] = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await Promise.all([first?.stop(), second?.stop()]);
  await database.end();
});

const rowsOf = async (slug: string) => {
  const { rows } = await database.owner.query(
    `SELECT l.* FROM voting.likes l JOIN voting.campaigns c ON c.id = l.campaign
     WHERE c.slug = $1 ORDER BY l.seq`,
    [slug],
  );
  return rows;
};

const now = async (): Promise<Date> =>
  (await database.owner.query("SELECT clock_timestamp() AS now")).rows[0].now;

const countOf = async (process: VotingProcess, slug: string, number: number) => {
  const response = await process.serve(new Request(`http://x/vote/${slug}/counts`));
  const { candidates } = countsWire.parse(await response.json());
  return candidates.find((candidate) => candidate.number === number)?.likes;
};

describe("two endpoint processes on one database", () => {
  test("V10, V13 200 likes of one voter at once fill the quota exactly", async () => {
    await database.open(aFrozen({ slug: "quota", size: 200 }));
    const voter = aVoter(first.serve, "quota");
    await voter.arrive();
    const cookie = voter.cookie();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const serve = index % 2 === 0 ? first.serve : second.serve;
        return aVoter(serve, "quota").like({ candidate: index + 1, headers: { cookie } });
      }),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.filter((status) => status === 409)).toHaveLength(195);
    expect((await rowsOf("quota")).map(({ slot }) => slot).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  test("V12 one key sent to both, many times, is one like", async () => {
    await database.open(aFrozen({ slug: "one-key" }));
    const voter = aVoter(first.serve, "one-key");
    await voter.arrive();
    const cookie = voter.cookie();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const serve = index % 2 === 0 ? first.serve : second.serve;
        return aVoter(serve, "one-key").like({ key, headers: { cookie } });
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(bodies.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await rowsOf("one-key")).toHaveLength(1);
  });

  test("V32 both show the same counts, whoever took the likes", async () => {
    await database.open(aFrozen({ slug: "both" }));
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const voter = aVoter(index % 2 === 0 ? first.serve : second.serve, "both");
        await voter.arrive();
        expect((await voter.like({ candidate: 3 })).status).toBe(200);
      }),
    );
    expect([await countOf(first, "both", 3), await countOf(second, "both", 3)]).toEqual([30, 30]);
  });

  test("V31 numbers rise with the time of taking", async () => {
    const rows = await rowsOf("both");
    const times = rows.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("V40 the ledger holds no address, no cookie and no agent as sent", async () => {
    const [row] = await rowsOf("both");
    expect(Object.keys(row).toSorted()).toEqual(
      "agent at campaign candidate day key net nth seq slot voter".split(" "),
    );
    expect(row.net).toMatch(/^-?\d+$/);
  });

  test("V5 closing by hand is seen by both at once", async () => {
    await database.open(aFrozen({ slug: "stopped" }));
    const voters = [aVoter(first.serve, "stopped"), aVoter(second.serve, "stopped")];
    for (const voter of voters) await voter.arrive();
    await database.act("stopped", "closed");
    for (const voter of voters)
      expect(await (await voter.like()).json()).toMatchObject({ code: "closed" });
  });
});

test("behind a proxy of ours, voters come from their own networks", async () => {
  const process = await startVotingProcess({
    databaseUrl: database.votingUrl,
    secret,
    trustedHops: 1,
  });
  try {
    await database.open(aFrozen({ slug: "proxied" }));
    for (const address of ["203.0.113.1", "6.6.6.6, 198.51.100.7", "6.6.6.7, 198.51.100.8"]) {
      const voter = aVoter(process.serve, "proxied");
      await voter.arrive();
      await voter.like({ headers: { "x-forwarded-for": address } });
    }
    const nets = (await rowsOf("proxied")).map(({ net }) => net);
    expect(nets).toHaveLength(3);
    expect(nets[1]).toBe(nets[2]);
    expect(nets[0]).not.toBe(nets[1]);
  } finally {
    await process.stop();
  }
});

describe("over a real server", () => {
  test("V4 the edges of the window are the database's", async () => {
    await database.open(aFrozen({ slug: "hall" }));
    const early = aVoter(first.serve, "hall");
    await early.arrive();
    const headers = { cookie: early.cookie() };
    const { opens, slug, code } = await inTime(now, async (soon) => {
      const slug = `edges-${soon.getTime()}`;
      const window = { opens: soon.toISOString(), closes: "2099-01-01T00:00:00.000Z" };
      const likes = { ...window, perDay: 5, perCandidatePerDay: 1 };
      await database.open(aFrozen({ slug, rules: likeRules({ likes }) }));
      const { code } = await (await aVoter(first.serve, slug).like({ headers })).json();
      return (await now()) < soon ? { opens: window.opens, slug, code } : undefined;
    });
    expect(code).toBe("not-started");
    await database.owner.query("SELECT pg_sleep_until($1)", [opens]);
    expect((await aVoter(first.serve, slug).like({ headers })).status).toBe(200);
    const [row] = await rowsOf(slug);
    expect(row.at.toISOString() >= opens).toBe(true);
  });

  test("10 MB are refused without being read, and the next request is served", async () => {
    await database.open(aFrozen({ slug: "large" }));
    const { port, hostname } = new URL(first.origin);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      "POST /vote/large/likes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n{",
    );
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413 /);
    const voter = aVoter(first.serve, "large");
    await voter.arrive();
    expect((await voter.like()).status).toBe(200);
  });

  test("a chunked body without a length is cut off at the limit too", async () => {
    const { port, hostname } = new URL(first.origin);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      "POST /vote/large/likes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
    );
    socket.write(`4000\r\n${"x".repeat(0x4000)}\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413 /);
  });

  test("V14 with the database's connections cut, likes go on; none is lost or doubled", async () => {
    await database.open(aFrozen({ slug: "cut", size: 5 }));
    const voters = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const voter = aVoter(first.serve, "cut");
        await voter.arrive();
        return voter;
      }),
    );
    const votes = voters.flatMap((voter) =>
      [1, 2, 3].map((candidate) => ({ voter, candidate, key: randomUUID() })),
    );
    const send = async ({ voter, candidate, key }: (typeof votes)[number]): Promise<void> => {
      const { status } = await voter.like({ candidate, key });
      if (status === 503) return send({ voter, candidate, key });
      expect(status).toBe(200);
    };
    const cut = async () => {
      const admin = new pg.Client({ connectionString: database.adminUrl });
      await admin.connect();
      for (let round = 0; round < 5; round += 1)
        await admin.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gridpress-voting' AND datname = current_database()",
        );
      await admin.end();
    };
    await Promise.all([...votes.map(send), cut()]);
    const keys = (await rowsOf("cut")).map(({ key }) => key);
    expect(keys.toSorted()).toEqual(votes.map(({ key }) => key).toSorted());
  });
});
