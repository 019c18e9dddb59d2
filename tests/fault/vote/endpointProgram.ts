import { postgresPool } from "#leaves/postgresPool.ts";
import { createPostgresRecordStore } from "#voting/acts/postgresRecordStore.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import { createPostgresLedger } from "#voting/ledger/postgresLedger.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";
import { VoteServer } from "#web/server/VoteServer.ts";
import { withBug } from "./plantedBugs.ts";
import { chaosSecret } from "./shopper.ts";

/** The vote endpoint as the chaos run starts it: on a given port, with a wrong clock, perhaps with a planted bug. */
const [port, databaseUrl = "", ownerUrl = "", skewMs = "0", bug = ""] = process.argv.slice(2);

const RealDate = Date;
const skew = Number(skewMs);
/** A machine whose clock is wrong by `skew`; nothing of the endpoint's decisions may follow it. */
class SkewedDate extends RealDate {
  constructor(value?: number | string | Date) {
    super(value ?? RealDate.now() + skew);
  }
  static override now = () => RealDate.now() + skew;
}
Object.assign(globalThis, { Date: SkewedDate });

const onError = () => undefined;
const pool = postgresPool({ databaseUrl, onError });
const endpoint = voteEndpointOver(withBug(createPostgresLedger(pool), bug, ownerUrl), {
  secret: chaosSecret,
  siteOrigin: "http://127.0.0.1",
  seals: createPostgresSealStore(pool),
  record: createPostgresRecordStore(pool),
  onError,
});
const server = new VoteServer({
  keepAliveTimeout: 60_000,
  requestTimeout: 5000,
  service: endpoint,
  onFault: onError,
});
server.listen(Number(port), "127.0.0.1", () => process.send?.("ready"));
process.once("disconnect", () => process.exit());
