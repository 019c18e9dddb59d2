import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-env-"));
  await chmod(folder, 0o755);
  file = path.join(folder, ".env");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Loads the file in a process of its own and answers what that process then has, with its exit code. */
async function load(options: { uid?: number } = {}) {
  const program = `
    import { loadEnvFile } from ${JSON.stringify(path.resolve("cms/operations/loadEnvFile.ts"))};
    ${options.uid === undefined ? "" : `process.setuid(${options.uid});`}
    loadEnvFile(${JSON.stringify(file)});
    console.log(JSON.stringify({ mode: process.env.NODE_ENV, word: process.env.WORD }));`;
  const env = { PATH: process.env.PATH, WORD: "given" } as unknown as NodeJS.ProcessEnv;
  return promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
    env,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code), stdout, stderr }),
  );
}

describe(".env", () => {
  it("that is not there leaves the environment alone", async () => {
    expect(await load()).toMatchObject({ code: 0, stdout: '{"word":"given"}\n', stderr: "" });
  });

  it("adds to the environment and overrides nothing in it", async () => {
    await writeFile(file, "NODE_ENV=production\nWORD=written\n", { mode: 0o600 });
    const loaded = await load();
    expect(JSON.parse(loaded.stdout)).toEqual({ mode: "production", word: "given" });
    expect(loaded.stderr).toBe("");
  });

  it.skipIf(process.getuid?.() !== 0)(
    "that may not be read starts nothing: it is no trial",
    async () => {
      await writeFile(file, "NODE_ENV=production\n", { mode: 0o600 });
      const loaded = await load({ uid: 65_534 });
      expect(loaded).toMatchObject({ code: 1, stdout: "" });
      expect(loaded.stderr).toMatch(/读不了 .*\.env，.*EACCES.*所有者/);
    },
  );

  it("that cannot be read for whatever reason starts nothing", async () => {
    file = folder;
    expect(await load()).toMatchObject({ code: 1, stderr: expect.stringContaining("EISDIR") });
  });

  it("that Notepad saved with a mark before the first letter says what it says", async () => {
    await writeFile(file, "\uFEFFNODE_ENV=production\r\n", { mode: 0o600 });
    expect(JSON.parse((await load()).stdout)).toEqual({ mode: "production", word: "given" });
  });

  it.each([
    ["UTF-8", Buffer.from("NODE_ENV=production\n", "utf16le")],
    ["UTF-8", Buffer.from("\uFEFFNODE_ENV=production\n", "utf16le")],
    ["UTF-8", Buffer.from([...Buffer.from("WORD="), 0xca, 0xb5, 0xb8, 0xf1])],
    ["第 2 行", "# 设置\nNODE_ENV＝production\n"],
    ["第 1 行", "NODE_ENV: production\n"],
    ["第 3 行", "KEY='one\ntwo'\nNODE_ENV production\n"],
    ["第 2 行", 'KEY="one\nNODE_ENV=production'],
  ])("of which a part would be passed over starts nothing: %s", async (place, content) => {
    await writeFile(file, content, { mode: 0o600 });
    const loaded = await load();
    expect(loaded).toMatchObject({ code: 1, stdout: "" });
    expect(loaded.stderr).toContain(place);
  });

  it("takes comments, empty lines, exports and values over several lines", async () => {
    const text = `# 设置\n\nexport NODE_ENV=production # 正式\nKEY="one\ntwo # three"\n  OTHER = 'x'\n`;
    await writeFile(file, text, { mode: 0o600 });
    expect(await load()).toMatchObject({ code: 0, stderr: "" });
  });

  it("that others may read is told, with what to do", async () => {
    await writeFile(file, "NODE_ENV=production\n");
    await chmod(file, 0o644);
    const loaded = await load();
    expect(loaded.code).toBe(0);
    expect(loaded.stderr).toMatch(/chmod 600 /);
  });
});
