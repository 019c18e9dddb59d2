import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";
import { freePort } from "#operations/postgres/port.ts";
import { aTreeFolder } from "#tests/factories/trees.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

const folder = await aTreeFolder();
afterAll(() => folder.remove());

/** What `web` writes at a level while the database is away and a reader with a telling address and agent looks at a page. */
async function linesAt(level: string): Promise<Record<string, unknown>[]> {
  const port = await freePort();
  const child = spawn(process.execPath, ["cms/web/main.ts"], {
    env: {
      ...testSecrets,
      NODE_ENV: "production",
      LOG_LEVEL: level,
      VOTING_DATABASE_URL: "postgres://vote:hidden-password@127.0.0.1:1/none",
      GRIDPRESS_DATA_DIR: folder.dataDir,
      SITE_ORIGIN: "http://localhost",
      TRUSTED_PROXY_HOPS: "1",
      WEB_PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  await once(child.stdout, "data");
  const headers = { "x-forwarded-for": "203.0.113.77", "user-agent": "TellingAgent" };
  for (const path of ["/cases/1/?from=somebody", "/vote/any/likes?voter=somebody"])
    await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).arrayBuffer();
  child.kill("SIGTERM");
  await once(child, "exit");
  const whole = (await said).join("");
  for (const telling of ["203.0.113.77", "TellingAgent", "somebody", "hidden-password"])
    expect(whole).not.toContain(telling);
  return whole
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

it("every line of web is an entry with level, time and process, names nobody, and can be left out by its level", async () => {
  await folder.commit({ files: { "/cases/1/": "一" } });
  const all = await linesAt("info");
  for (const line of all)
    expect(line).toMatchObject({
      level: expect.stringMatching(/^(?:info|warn|error)$/),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      process: "web",
      msg: expect.any(String),
    });
  expect(all).toContainEqual(expect.objectContaining({ path: "/cases/1/", status: 200 }));
  expect(all.some(({ level, msg }) => level === "error" && /ECONNREFUSED/.test(String(msg)))).toBe(
    true,
  );
  const fewer = await linesAt("warn");
  expect(fewer.filter(({ level }) => level === "info").map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/^listening on/),
  ]);
});
