import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Random } from "#tests/harness/random.ts";
import type { VotingServer } from "#tests/harness/votingServer.ts";
import type { EndpointCrew } from "./endpointCrew.ts";
import { chaosCampaign, type Diary } from "./shopper.ts";

type Scene = { database: VotingServer; crew: EndpointCrew; random: Random; diary: Diary };

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  await work(client).finally(() => client.end());
}

/** SIGKILL of the whole server in the middle of whatever it commits; started again at once. */
async function killPostgres({ database }: Scene): Promise<void> {
  process.kill(database.server.pid, "SIGKILL");
  await sleep(100);
  await database.restart();
}

/** A batch that has been sent and whose commit is being forced to the disk. */
const inCommit = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'gridpress-voting'
  AND state = 'active' AND wait_event = 'WalSync'`;

/** Waits for a commit that is under way, but not for ever: none may come while nobody votes. */
const untilCommitting = (url: string) =>
  asAdmin(url, async (client) => {
    const last = performance.now() + 500;
    while (performance.now() < last) {
      if ((await client.query(inCommit)).rowCount) return;
    }
  });

/** An immediate restart of the server (SIGQUIT) in the middle of a commit: nobody knows whether it took. */
async function restartMidCommit({ database }: Scene): Promise<void> {
  const { server } = database;
  await untilCommitting(database.adminUrl);
  process.kill(server.pid, "SIGQUIT");
  while (server.isAlive()) await sleep(5);
  await database.restart();
}

/** SIGKILL of one endpoint, with votes in its queue and on their way to it. */
const killEndpoint = ({ crew, random }: Scene) =>
  crew.killAndRestart(random.whole(0, crew.size - 1));

const terminateBackends = ({ database }: Scene) =>
  asAdmin(database.adminUrl, (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gridpress-voting'",
    ),
  );

/** An administrator holds a lock on the ledger for a moment. */
const adminLock = ({ database, random }: Scene) =>
  asAdmin(database.adminUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("LOCK TABLE voting.likes IN ACCESS EXCLUSIVE MODE");
    await sleep(100 + random.whole(0, 399));
    await client.query("ROLLBACK");
  });

/** Forty clients send half a request and then nothing. */
async function slowClients({ crew }: Scene): Promise<void> {
  const sockets = Array.from({ length: 40 }, () => {
    const socket = connect(crew.port(0), "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(
      `POST /vote/${chaosCampaign}/likes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"cand`,
    );
    return socket;
  });
  await sleep(300);
  for (const socket of sockets) socket.destroy();
}

async function largeBodies({ crew }: Scene): Promise<void> {
  const body = new Uint8Array(10_000_000);
  const send = () =>
    fetch(`http://127.0.0.1:${crew.port(0)}/vote/${chaosCampaign}/likes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    }).catch(() => undefined);
  await Promise.all([send(), send()]);
}

/** Faults by name; the kills are what a run counts as cycles. */
export const kills = { killPostgres, restartMidCommit, killEndpoint, terminateBackends };
export const nuisances = { adminLock, slowClients, largeBodies };
