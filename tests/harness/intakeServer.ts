import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { postgresOutside } from "#intake/postgresOutside.ts";
import type { Inline } from "#site/inline.wire.ts";
import { answerQuery } from "#site/search/asking/answerQuery.ts";
import { recommendEnd, recommendStart } from "#site/views/recommendMark.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { aTreeFolder, type TreeParts } from "#tests/factories/trees.ts";
import { openIntakeOffice } from "#web/recommend/intakeOffice.ts";
import { openSearchFile } from "#web/search/searchFile.ts";
import { siteListener } from "#web/siteListener.ts";
import { asAdmin } from "./asAdmin.ts";
import { createTestDatabase } from "./database.ts";
import { openPool } from "./openPool.ts";
import { testSecrets } from "./testSecrets.ts";

/** The public origin where people recommend, over a database of its own: with short pages, or with those of a built site. */
export async function startIntakeServer(
  given: {
    marks?: string;
    files?: TreeParts["files"];
    inline?: Inline;
    formerSecret?: string;
  } = {},
) {
  const { marks = "", files, inline = { scripts: [], styles: [] }, formerSecret } = given;
  const database = await createTestDatabase();
  const web = openPool(database.votingUrl);
  const cms = openPool(database.cmsUrl);
  const data = await aTreeFolder();
  const form = `${recommendStart}打电话${recommendEnd}`;
  const page = pageHtml("推荐", `${form}${marks}<p>028-86969380</p>`);
  await data.commit({
    files: files ?? { "/recommend/": page, "/recommend/status/": page },
    state: { inline },
  });
  const searchFile = openSearchFile();
  const faults: unknown[] = [];
  const from = { network: "203.0.113.1" };
  const onFault = (error: unknown) => void faults.push(error);
  const filesOf = (kind: "intake" | "waiting") =>
    openPrivateFiles(kind, { dataDir: data.dataDir, s3: undefined });
  const office = openIntakeOffice({
    door: postgresIntakeDoor(web),
    files: filesOf("intake"),
    waiting: filesOf("waiting"),
    outside: postgresOutside(web),
    secret: testSecrets.INTAKE_SECRET,
    formerSecret,
    publicKey: testSecrets.INTAKE_PUBLIC_KEY,
    addressOf: () => from.network,
    onFault,
  });
  const server = createServer(
    siteListener({
      tree: data.tree,
      blobs: data.blobs,
      takedowns: takedownsOf(),
      search: {
        ask: async (ask, takedowns) => {
          searchFile.leaveOut(takedowns);
          return answerQuery(searchFile, ask);
        },
      },
      intake: office,
      isSecure: false,
      origin: "http://site.example",
      log: () => {},
      onFault,
    }),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ origin, page, cms, database, faults, office },
    /** Where the next requests seem to come from. */
    from,
    files: filesOf("intake"),
    waiting: filesOf("waiting"),
    /** What the search finds; a test puts texts in. */
    searchFile,
    /** Puts places into the tree: code, name, level, pinyin, initials. */
    async plantPlaces(places: readonly (readonly string[])[]) {
      const rows = places.map((place) => `(${place.map((text) => `'${text}'`)}, now(), now())`);
      const inside = new URL(database.adminUrl);
      inside.pathname = `/${database.name}`;
      await asAdmin(inside.href, [
        `INSERT INTO places (code, name, level, pinyin, initials, created_at, updated_at) VALUES ${rows}`,
      ]);
    },
    /** Sends a form as a browser does. */
    async send(form: FormData) {
      const response = await fetch(`${origin}/recommend/`, { method: "POST", body: form });
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await Promise.all([web.end(), cms.end()]);
      await data.remove();
      await database.drop();
    },
  };
}

export type IntakeServer = Awaited<ReturnType<typeof startIntakeServer>>;
