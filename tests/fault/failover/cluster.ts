import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type RunningServer, startServer } from "#operations/postgres/server.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { provisionVotes } from "#tests/harness/votingServer.ts";
import { copyForStandby } from "./copyOfFiles.ts";
import { openWay, type ReplicationWay } from "./replicationWay.ts";

type Node = { name: string; folder: string; server: RunningServer };

/** A primary and standbys of which one at least must have a commit before it is answered. */
export type Cluster = {
  /** Connection string of the vote endpoint's login, a list of all hosts. */
  votingUrl: string;
  way: ReplicationWay;
  /** Connection strings of the primary's superuser, and of the owner there. */
  adminUrl(): string;
  ownerUrl(): string;
  /** Kills the primary, makes the standby that is furthest the new one, and the killed one a standby again once `onPromoted` is through. */
  failOver(onPromoted?: () => Promise<void>): Promise<void>;
  /** Waits until every standby takes part in commits. */
  untilWhole(): Promise<void>;
  end(): Promise<void>;
};

/** What every server of a cluster is started with; who is the primary follows from a file. */
const settingsOf = (name: string, primary: { port: number; password: string }) => ({
  wal_level: "replica",
  max_wal_senders: "8",
  wal_keep_size: "1GB",
  wal_retrieve_retry_interval: "100ms",
  hot_standby: "on",
  primary_conninfo: `host=127.0.0.1 port=${primary.port} user=postgres password=${primary.password} application_name=${name}`,
});

const hostAndPort = /127\.0\.0\.1:\d+/;

const position = `SELECT (greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) - '0/0'::pg_lsn)::text AS at`;
const taking = `SELECT count(*)::int AS count FROM pg_stat_replication WHERE state = 'streaming' AND sync_state = 'quorum'`;

async function ask<Row extends Record<string, unknown>>(url: string, text: string): Promise<Row> {
  const { rows } = await withClient(url, (client) => client.query<Row>(text));
  const [row] = rows;
  if (!row) throw new Error("no row");
  return row;
}

export async function startCluster(size: number): Promise<Cluster> {
  const root = await mkdtemp(path.join(os.tmpdir(), "gridpress-failover-"));
  const password = randomUUID();
  const way = await openWay();
  const names = Array.from({ length: size }, (_, index) => `n${index + 1}`);
  const folderOf = (name: string) => path.join(root, name, "postgres");
  const start = async (name: string): Promise<Node> => ({
    name,
    folder: folderOf(name),
    server: await startServer({
      folder: folderOf(name),
      password,
      settings: settingsOf(name, { port: way.port, password }),
    }),
  });
  const adminUrlOf = ({ server }: Node) => server.urlOf("postgres");

  const [firstName = "", ...otherNames] = names;
  let primary = await start(firstName);
  let standbys: Node[] = [];
  way.leadTo(primary.server.port);
  const urls = await provisionVotes(adminUrlOf(primary));
  const join = async (name: string) => {
    await copyForStandby({
      primaryUrl: adminUrlOf(primary),
      primaryFolder: primary.folder,
      folder: folderOf(name),
    });
    standbys.push(await start(name));
  };
  for (const name of otherNames) await join(name);
  // Whoever becomes the primary waits for one of the others.
  for (const node of [primary, ...standbys])
    await withClient(adminUrlOf(node), async (client) => {
      await client.query(`ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (${names.join()})'`);
      await client.query("SELECT pg_reload_conf()");
    });

  async function untilWhole(): Promise<void> {
    const all = size - 1;
    for (;;) {
      const { count } = await ask<{ count: number }>(adminUrlOf(primary), taking);
      if (count === all) return;
      await sleep(50);
    }
  }
  await untilWhole();

  /** Whoever acknowledged a commit is at least as far as it; nobody gets further once the way is cut. */
  async function furthest(): Promise<Node> {
    const places = await Promise.all(
      standbys.map(async (node) => ({
        node,
        at: BigInt((await ask<{ at: string }>(adminUrlOf(node), position)).at),
      })),
    );
    return places.reduce((best, place) => (place.at > best.at ? place : best)).node;
  }

  const ports = [primary, ...standbys].map(({ server }) => server.port);
  const asList = (url: string) =>
    `${url.replace(hostAndPort, ports.map((port) => `127.0.0.1:${port}`).join())}?target_session_attrs=read-write`;
  return {
    votingUrl: asList(urls.votingUrl),
    way,
    adminUrl: () => adminUrlOf(primary),
    ownerUrl: () => urls.ownerUrl.replace(hostAndPort, `127.0.0.1:${primary.server.port}`),
    async failOver(onPromoted) {
      const killed = primary;
      process.kill(killed.server.pid, "SIGKILL");
      way.cut();
      const chosen = await furthest();
      await ask(adminUrlOf(chosen), "SELECT pg_promote(true, 30)");
      primary = chosen;
      standbys = standbys.filter((node) => node !== chosen);
      way.leadTo(primary.server.port);
      await onPromoted?.();
      await join(killed.name);
    },
    untilWhole,
    async end() {
      for (const { server } of [primary, ...standbys]) process.kill(server.pid, "SIGKILL");
      await way.close();
      while ([primary, ...standbys].some(({ server }) => server.isAlive())) await sleep(20);
      await rm(root, { recursive: true, force: true });
    },
  };
}
