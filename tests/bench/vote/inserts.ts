import { randomUUID } from "node:crypto";
import pg from "pg";
import { newKey } from "./voteRequests.ts";

/** A table with the ledger's columns, keys and checks, for what is compared with the endpoint. */
export async function createTwin(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE TABLE ${name} (LIKE voting.likes INCLUDING ALL)`);
  await client.end();
}

const insert = (name: string, values: string) =>
  `INSERT INTO ${name} (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth) ${values}`;

/** Rows a second that PostgreSQL takes in batches of 1,000 from one connection, with nothing in front of it. */
export async function batchInserts(options: { url: string; table: string; seconds: number }) {
  const { url, table, seconds } = options;
  const client = new pg.Client({ connectionString: url, options: "-c synchronous_commit=on" });
  await client.connect();
  const size = 1000;
  const batches = Array.from({ length: 400 }, () => ({
    voters: `{${Array.from({ length: size }, () => randomUUID()).join()}}`,
    keys: `{${Array.from({ length: size }, newKey).join()}}`,
  }));
  const text = insert(
    table,
    `SELECT 1, $1 + u.ord, current_date, u.voter, u.key, now(), 1, 1, u.ord % 30, 1, 1
     FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS u(voter, key, ord)`,
  );
  const { rows: last } = await client.query(
    `SELECT coalesce(max(seq), 0)::int AS seq FROM ${table}`,
  );
  let seq: number = last[0].seq;
  let count = 0;
  const began = performance.now();
  for (const { voters, keys } of batches) {
    if (performance.now() - began > seconds * 1000) break;
    await client.query({ name: "batch", text, values: [seq, voters, keys] });
    seq += size;
    count += size;
  }
  const perSecond = (count * 1000) / (performance.now() - began);
  await client.end();
  return perSecond;
}

/** Rows a second of 32 clients with one insert for each commit, as `pgbench` would send them. */
export async function singleInserts(options: { url: string; table: string; seconds: number }) {
  const { url, table, seconds } = options;
  const text = insert(table, "VALUES (1, $1, current_date, $2, $3, now(), 1, 1, $4, 1, 1)");
  const clients = await Promise.all(
    Array.from({ length: 32 }, async () => {
      const client = new pg.Client({ connectionString: url, options: "-c synchronous_commit=on" });
      await client.connect();
      return client;
    }),
  );
  const { rows } = (await clients[0]?.query(
    `SELECT coalesce(max(seq), 0)::int AS seq FROM ${table}`,
  )) ?? {
    rows: [],
  };
  let seq: number = rows[0]?.seq ?? 0;
  let count = 0;
  const began = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - began < seconds * 1000) {
        seq += 1;
        const values = [seq, randomUUID(), newKey(), seq % 30];
        await client.query({ name: "single", text, values });
        count += 1;
      }
    }),
  );
  const perSecond = (count * 1000) / (performance.now() - began);
  await Promise.all(clients.map((client) => client.end()));
  return perSecond;
}
