import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { s3Store } from "#storage/s3Store.ts";
import { commitTree, type TreeParts } from "#tests/factories/trees.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { type S3Server, startS3Server } from "#tests/harness/s3Server.ts";
import { startVotingServer, type VotingServer } from "#tests/harness/votingServer.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

/** Two machines that answer readers, and what they share. */
export type Machines = {
  webs: WebProcess[];
  /** Commits as the publisher does: contents to the store, then rows in one transaction. */
  commit(parts: TreeParts): Promise<number>;
  /** Starts the machine with this number again over its own folder, as it was left. */
  restart(index: number): Promise<void>;
  end(): Promise<void>;
};

/** Each machine has a data folder of its own; they share a PostgreSQL and a store that speaks S3. */
export async function startMachines(): Promise<Machines> {
  const database: VotingServer = await startVotingServer();
  const store: S3Server = await startS3Server();
  const blobs = s3Store(store.settings);
  const cms = openPool(database.cmsUrl);
  const folder = () => mkdtemp(path.join(os.tmpdir(), "gridpress-scaleout-"));
  const folders = [await folder(), await folder()];
  const start = (dataDir: string) =>
    startWebProcess({ dataDir, votingUrl: database.votingUrl, variables: store.variables });
  const webs = await Promise.all(folders.map(start));
  return {
    webs,
    commit: (parts) => commitTree(cms, blobs, parts),
    async restart(index) {
      webs[index] = await start(folders[index] ?? "");
    },
    async end() {
      await Promise.all(webs.map((web) => web.stop("SIGKILL")));
      await cms.end();
      await database.end();
      await store.remove();
      for (const one of folders) await rm(one, { recursive: true, force: true });
    },
  };
}
