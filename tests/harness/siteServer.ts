import { EventEmitter, once } from "node:events";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { answerQuery } from "#site/search/asking/answerQuery.ts";
import { aTreeFolder } from "#tests/factories/trees.ts";
import type { AccessLine } from "#web/accessLog.ts";
import { openSearchFile } from "#web/search/searchFile.ts";
import { drain } from "#web/server/drain.ts";
import { publicServer } from "#web/server/publicServer.ts";
import { siteListener } from "#web/siteListener.ts";
import { type Takedown, takedownList } from "#web/takedowns/takedownList.ts";

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** The public origin over a tree that the test commits, with a vote endpoint that only echoes. */
export async function startSiteServer() {
  const data = await aTreeFolder();
  const lines: AccessLine[] = [];
  const faults: unknown[] = [];
  const searchFile = openSearchFile();
  let takenDown = takedownList([]);
  /** A vote at `/vote/slow` is answered at `go`. */
  const gate = new EventEmitter();
  const onFault = (error: unknown) => void faults.push(error);
  const server = publicServer({
    service: {
      async answer({ path }) {
        if (path === "/vote/slow") {
          const released = once(gate, "go");
          gate.emit("begun");
          await released;
        }
        return { status: 200, headers: {}, body: JSON.stringify({ path }) };
      },
      clientAddress: () => undefined,
    },
    others: siteListener({
      tree: data.tree,
      blobs: data.blobs,
      takedowns: async () => takenDown,
      search: {
        ask: async (ask, takedowns) => {
          searchFile.leaveOut(takedowns);
          return answerQuery(searchFile, ask);
        },
      },
      isSecure: true,
      origin: "https://site.example",
      log: (line) => lines.push(line),
      onFault,
    }),
    onFault,
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    ...data,
    /** What is found; a test puts texts in. */
    searchFile,
    /** From now on these are taken down, and nothing else. */
    takeDown(...entries: Takedown[]): void {
      takenDown = takedownList(entries);
    },
    server,
    lines,
    /** What the operator was told; a test that expects some takes them out. */
    faults,
    gate,
    /** A request as it stands: no decoding, no following, no cleaning of the address. */
    ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
      const { port } = server.address() as AddressInfo;
      return new Promise((resolve, reject) => {
        httpRequest({ port, path, headers, method, agent: false }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        })
          .on("error", reject)
          .end();
      });
    },
    async stop(): Promise<void> {
      await drain(server, 0);
      await data.remove();
    },
  };
}
