import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { codeKeeper } from "#intake/codeKeeper.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { filledIn, formWith, hiddenIn } from "#tests/factories/recommendForms.ts";
import { type IntakeServer, startIntakeServer } from "#tests/harness/intakeServer.ts";
import { openPool } from "#tests/harness/openPool.ts";

const formerSecret = "a secret that codes followed from so far";
const former = codeKeeper(formerSecret);
let intake: IntakeServer;
let web: ReturnType<typeof openPool>;
beforeAll(async () => {
  intake = await startIntakeServer({ formerSecret });
  web = openPool(intake.database.votingUrl);
});
afterAll(async () => {
  await web.end();
  await intake.stop();
});

const ask = async (fields: Record<string, string>) => {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${intake.origin}/recommend/status/`, { method: "POST", body });
  return { status: response.status, html: await response.text() };
};
const filedBefore = async (key: string) => {
  const code = former.codeFor(key);
  const submission = aSubmission({ key, codeHash: former.hashOf(code) });
  const { number } = await postgresIntakeDoor(web).file(submission);
  return { number, code };
};

it("O3: a code that was given before its secret was rotated opens what it opened, to the last act", async () => {
  const pair = await filedBefore(randomUUID());
  expect((await ask(pair)).html).toContain("楼下的小菜园");
  const wrong = await ask({ ...pair, code: "2222 2222" });
  expect(wrong.status).toBe(404);
  const withdrawn = await ask({ ...pair, act: "withdraw", sure: "1", after: "0" });
  expect([withdrawn.status, withdrawn.html.includes("已撤回")]).toEqual([200, true]);
});

it("O4: a form that was sent before and is sent again is told the code that it has", async () => {
  const page = await (await fetch(`${intake.origin}/recommend/`)).text();
  const fields = filledIn(hiddenIn(page));
  const { number, code } = await filedBefore(fields.key ?? "");
  const { html } = await intake.send(formWith(fields));
  expect(html).toContain(number);
  expect(html).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
});
