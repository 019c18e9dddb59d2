import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openContact, sealContact } from "#intake/contactSeal.ts";
import { trialSecrets } from "#operations/secrets.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-trial-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("makes a pair of keys that fit, once", async () => {
  const file = path.join(folder, "secrets.json");
  const made = await trialSecrets(file);
  const { publicKey, privateKey } = made.intake;
  expect(openContact(sealContact("王芳", publicKey, "a"), privateKey, "a")).toBe("王芳");
  expect(await trialSecrets(file)).toEqual(made);
});

it("gives a folder of an older version what it lacks, and changes nothing else", async () => {
  const file = path.join(folder, "secrets.json");
  const { intake: _, ...older } = await trialSecrets(file);
  await writeFile(file, JSON.stringify(older));
  const now = await trialSecrets(file);
  expect(now).toMatchObject(older);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(now);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
