import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { postgresAdapter } from "@payloadcms/db-postgres";
import { buildConfig, getPayload, handleEndpoints } from "payload";

/**
 * One vote as one REST create of a Payload collection, the way a CMS is first used for voting. Payload's own
 * request handler answers, without Next in front of it, which flatters it.
 */
const [databaseUrl = ""] = process.argv.slice(2);

const config = buildConfig({
  secret: "only for this bench",
  telemetry: false,
  db: postgresAdapter({ pool: { connectionString: databaseUrl, max: 10 }, push: true }),
  collections: [
    {
      slug: "votes",
      access: { create: () => true },
      indexes: [{ fields: ["campaign", "voter", "day", "candidate"], unique: true }],
      fields: [
        { name: "campaign", type: "number", required: true },
        { name: "voter", type: "text", required: true },
        { name: "day", type: "text", required: true },
        { name: "candidate", type: "number", required: true },
        { name: "key", type: "text", required: true, unique: true },
      ],
    },
  ],
});
// Payload makes its tables by itself only outside production.
Object.assign(process.env, { NODE_ENV: "test" });
await getPayload({ config });
Object.assign(process.env, { NODE_ENV: "production" });

const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  const { candidate, key } = JSON.parse(await text(request));
  const answer = await handleEndpoints({
    config,
    request: new Request("http://127.0.0.1/api/votes?depth=0", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ campaign: 1, voter: key, day: "2026-11-21", candidate, key }),
    }),
  });
  const body = await answer.text();
  response.writeHead(answer.status === 201 ? 200 : answer.status, {
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
