import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { isApi } from "#leaves/apiPaths.ts";
import { allPaths } from "#site/allPaths.ts";
import { apiAt } from "#site/api/apiAt.ts";
import { developersPage } from "#site/views/developersPage.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";

const origin = "https://site.example";
const store = storeOfEdition(anEditionOfEverything());
let site: Awaited<ReturnType<typeof startSiteServer>>;
let folder: string;

type Asked = (options: {
  path?: Record<string, string>;
  query?: Record<string, string>;
  client: unknown;
}) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type Generated = Record<"casesNewest" | "casesOne" | "changes" | "search" | "index", Asked>;
let sdk: Generated;
let client: unknown;

beforeAll(async () => {
  site = await startSiteServer();
  const files = allPaths(store).filter(isApi);
  await site.commit({
    files: Object.fromEntries(
      files.map((file) => [file, JSON.stringify(apiAt(store.library, origin, file))]),
    ),
  });
  // Inside the repository, so that the compiler of tests reads it.
  folder = await mkdtemp(path.join(process.cwd(), "node_modules", ".client-"));
  const described = JSON.parse((await site.ask("/api/v1/openapi.json")).body.toString());
  await createClient({
    ...{ input: described, output: folder, logs: { level: "silent" } },
    plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
  });
  sdk = await import(/* @vite-ignore */ pathToFileURL(path.join(folder, "sdk.gen.ts")).href);
  const made = await import(
    /* @vite-ignore */ pathToFileURL(path.join(folder, "client", "index.ts")).href
  );
  const { port } = site.server.address() as { port: number };
  client = made.createClient({ baseUrl: `http://127.0.0.1:${port}` });
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("W8: a client that was generated from the description", () => {
  it("reads a list, follows it to a story, and reads that", async () => {
    const { data: list } = await sdk.casesNewest({ client });
    const { entries } = list as { entries: { slug: string; title: string }[] };
    const [first] = entries;
    const { data: story } = await sdk.casesOne({ client, path: { slug: first?.slug ?? "" } });
    expect(story).toMatchObject({ headline: first?.title, kind: "case" });
  });

  it("keeps a copy by the changes, and hears why something is not there", async () => {
    const { data } = await sdk.changes({ client });
    const { changes, next, hasMore } = data as {
      changes: { folder: string; slug: string }[];
      next: string;
      hasMore: boolean;
    };
    expect(hasMore).toBe(false);
    expect(changes.map(({ slug }) => slug)).toContain(
      (
        await sdk
          .casesNewest({ client })
          .then(({ data: list }) => list as { entries: { slug: string }[] })
      ).entries[0]?.slug,
    );
    const after = new URL(next).searchParams.get("after") ?? "";
    const { data: later } = await sdk.changes({ client, query: { after } });
    expect(later).toMatchObject({ changes: [], hasMore: false });
    const { error, response } = await sdk.casesOne({ client, path: { slug: "never" } });
    expect([response.status, (error as { status: number }).status]).toEqual([404, 404]);
  });
});

describe("the examples of the developers' page", () => {
  it("all answer as they stand", async () => {
    const { examples } = developersPage(store.library);
    expect(examples.length).toBeGreaterThan(8);
    for (const { path: example } of examples) {
      const { status, body } = await site.ask(example);
      expect(status, example).toBe(200);
      expect(Object.keys(JSON.parse(body.toString())).length, example).toBeGreaterThan(0);
    }
  });
});
