import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contactKeys, openContact, sealContact } from "#intake/contactSeal.ts";
import { readEnvironment } from "#leaves/environment.ts";
import { endRotation, rotatable, rotateSecret } from "#operations/rotateSecret.ts";
import { newSigningKey } from "#voting/seals/signer.ts";
import { readFormer } from "#voting/voters/keyring.ts";

const now = new Date("2026-11-21T04:00:00Z");
const old = "o".repeat(40);
const pair = contactKeys();
const values = {
  VOTING_SECRET: old,
  VOTING_SIGNING_KEY: newSigningKey(),
  INTAKE_SECRET: `i${old}`,
  INTAKE_PRIVATE_KEY: pair.privateKey,
  PAYLOAD_SECRET: `p${old}`,
  METRICS_TOKEN: `m${old}`,
} as const;
const common = `INTAKE_PUBLIC_KEY=${pair.publicKey}\n`;
const file = (text: string, name = "web.env") => ({ path: name, text });
const variablesIn = (text: string) =>
  Object.fromEntries(
    text.split("\n").flatMap((line) => {
      const cut = line.indexOf("=");
      return cut > 0 && !line.startsWith("#") ? [[line.slice(0, cut), line.slice(cut + 1)]] : [];
    }),
  );

describe("a secret is rotated in environment files", () => {
  test.each(rotatable)("%s has a new value that is read, and what was", (name) => {
    const files = [file(`# mine\n${name}=${values[name]}\nHOST=127.0.0.1`), file(common)];
    const [one, two] = rotateSecret(name, files, now);
    const given = { ...variablesIn(two?.text ?? ""), ...variablesIn(one?.text ?? "") };
    expect(given[name]).not.toBe(values[name]);
    expect(readEnvironment(given, [name])[name]).toBe(given[name]);
    expect(one?.text).toContain("# mine\n");
    expect(given.HOST).toBe("127.0.0.1");
  });

  test("VOTING_SECRET is told until when it names voters: longer than restarting takes", () => {
    const [one] = rotateSecret("VOTING_SECRET", [file(`VOTING_SECRET="${old}"\n`)], now);
    const before = readFormer(variablesIn(one?.text ?? "").VOTING_SECRET_BEFORE ?? "");
    expect(before).toEqual({ secret: old, until: new Date("2026-11-21T04:15:00Z") });
  });

  test("the new pair of contact data is one, and the former key opens what was sealed", () => {
    const sealed = sealContact("王芳", pair.publicKey, "k");
    const files = [file(`INTAKE_PRIVATE_KEY=${pair.privateKey}\n`), file(common)];
    const [one, two] = rotateSecret("INTAKE_PRIVATE_KEY", files, now);
    const own = variablesIn(one?.text ?? "");
    const { INTAKE_PUBLIC_KEY: publicKey = "" } = variablesIn(two?.text ?? "");
    expect(own.INTAKE_PUBLIC_KEY).toBeUndefined();
    const again = sealContact("王芳", publicKey, "k");
    expect(openContact(again, own.INTAKE_PRIVATE_KEY ?? "", "k")).toBe("王芳");
    expect(openContact(sealed, own.INTAKE_PRIVATE_KEY_BEFORE ?? "", "k")).toBe("王芳");
  });

  test("every file that names it gets the same, others nothing; ended, each is without the former", () => {
    const value = fc.stringMatching(/^[A-Za-z0-9_$&@-]{32,60}$/);
    fc.assert(
      fc.property(value, fc.boolean(), (former, endsInLine) => {
        const text = `A=1\nINTAKE_SECRET=${former}${endsInLine ? "\n" : ""}`;
        const files = [file(text), file("B=2\n"), file(`INTAKE_SECRET='${former}'\n`)];
        const made = rotateSecret("INTAKE_SECRET", files, now);
        const [one, two, three] = made.map((one) => variablesIn(one.text));
        expect(one?.INTAKE_SECRET).toBe(three?.INTAKE_SECRET);
        expect(one?.INTAKE_SECRET_BEFORE).toBe(former);
        expect(two).toEqual({ B: "2" });
        const ended = endRotation("INTAKE_SECRET", made).map((one) => variablesIn(one.text));
        expect(ended[0]).toEqual({ A: "1", INTAKE_SECRET: one?.INTAKE_SECRET });
      }),
    );
  });

  test.each([
    ["nowhere", [file("A=1\n")], "没有 VOTING_SECRET"],
    [
      "two values",
      [file(`VOTING_SECRET=${old}\n`), file(`VOTING_SECRET=x${old}\n`)],
      "不是同一个值",
    ],
    [
      "a rotation under way",
      [file(`VOTING_SECRET=${old}\nVOTING_SECRET_BEFORE=x${old}@2026-11-21T04:00:00Z\n`)],
      "还没有结束",
    ],
  ])("nothing is changed: %s", (_, files, words) => {
    expect(() => rotateSecret("VOTING_SECRET", files, now)).toThrow(words);
  });

  test("the private key is not changed without its public half", () => {
    const files = [file(`INTAKE_PRIVATE_KEY=${pair.privateKey}\n`)];
    expect(() => rotateSecret("INTAKE_PRIVATE_KEY", files, now)).toThrow("INTAKE_PUBLIC_KEY");
  });
});

describe("npm run secrets:rotate", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-rotate-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = (...given: string[]) =>
    promisify(execFile)(process.execPath, ["cms/operations/launch.mjs", "rotate", ...given]).then(
      ({ stdout }) => stdout,
      (error: { stderr: string }) => error.stderr,
    );

  test("keeps a file's rights, prints no value, and says what to restart", async () => {
    const at = path.join(folder, "web.env");
    await writeFile(at, `INTAKE_SECRET=${old}\n`, { mode: 0o640 });
    const said = await run("INTAKE_SECRET", at);
    expect(said).toContain("重启 cms 和每一个 web");
    const { INTAKE_SECRET: fresh = "" } = variablesIn(await readFile(at, "utf8"));
    expect(said).not.toContain(fresh);
    expect(said).not.toContain(old);
    expect((await stat(at)).mode & 0o777).toBe(0o640);
    expect(await run("INTAKE_SECRET", at, "--done")).toContain("旧值已去掉");
    expect(await readFile(at, "utf8")).toBe(`INTAKE_SECRET=${fresh}\n`);
  });

  test("says how it is used, and that a file cannot be read", async () => {
    expect(await run("DATABASE_URL", "x.env")).toContain("用法");
    expect(await run("VOTING_SECRET")).toContain("用法");
    expect(await run("VOTING_SECRET", path.join(folder, "nowhere.env"))).toContain("读不了");
  });
});
