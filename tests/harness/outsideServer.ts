import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { postgresFactCheckDoor } from "#editorial/factCheck/factCheckDoor.ts";
import { postgresNomineeDoor } from "#intake/nominee/nomineeDoor.ts";
import type { Inline } from "#site/inline.wire.ts";
import { recommendEnd, recommendStart } from "#site/views/recommendMark.ts";
import type { MediaStore } from "#storage/openMedia.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { aTreeFolder, type TreeParts } from "#tests/factories/trees.ts";
import type { AccessLine } from "#web/accessLog.ts";
import { siteListener } from "#web/siteListener.ts";

export type OutsideServer = {
  origin: string;
  lines: AccessLine[];
  open(path: string): Promise<{ status: number; headers: Headers; html: string }>;
  answer(path: string, fields: Record<string, string>): Promise<{ status: number; html: string }>;
  close(): Promise<void>;
};

type Given = {
  media?: Pick<MediaStore, "get">;
  /** Pages of a built site; short ones otherwise. */
  files?: TreeParts["files"];
  inline?: Inline;
};

/** The public process as far as links for people outside go, on a login that reads no table. */
export async function openOutsideServer(
  outside: pg.Pool,
  {
    media = { get: async () => undefined },
    files = { "/check/": pageHtml("核稿与确认", `${recommendStart}要链接${recommendEnd}`) },
    inline = { scripts: [], styles: [] },
  }: Given = {},
): Promise<OutsideServer> {
  const lines: AccessLine[] = [];
  const data = await aTreeFolder();
  await data.commit({ files, state: { inline } });
  const onFault = (error: unknown) => {
    throw error;
  };
  const server = createServer(
    siteListener({
      ...{ tree: data.tree, blobs: data.blobs, takedowns: takedownsOf() },
      search: { ask: async () => undefined },
      factChecks: { door: postgresFactCheckDoor(outside), media, onFault },
      nominees: { door: postgresNomineeDoor(outside), onFault },
      ...{
        isSecure: false,
        origin: "http://site.example",
        log: (line) => lines.push(line),
        onFault,
      },
    }),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    lines,
    open: async (path) => {
      const response = await fetch(origin + path);
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    answer: async (path, fields) => {
      const response = await fetch(origin + path, {
        method: "POST",
        body: new URLSearchParams(fields),
      });
      return { status: response.status, html: await response.text() };
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await data.remove();
    },
  };
}
