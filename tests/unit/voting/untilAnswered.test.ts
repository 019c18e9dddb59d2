import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findReceipt } from "#site/campaign/island/auditApi.ts";
import { untilAnswered } from "#site/campaign/island/untilAnswered.ts";
import { sendLike } from "#site/campaign/island/voteApi.ts";
import { words } from "#site/campaign/island/wording.ts";

const like = { candidate: 1, key: "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f" };
const answers = (...given: Response[]) =>
  vi.stubGlobal("fetch", async () => given.shift() ?? Response.json({ candidate: 1 }));
const page = (status: number) =>
  new Response("<html><body>Blocked</body></html>", {
    status,
    headers: { "content-type": "text/html" },
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Sends a like to its end; answers what came of it and what was said meanwhile. */
async function sent() {
  const said: string[] = [];
  const ending = untilAnswered(
    () => sendLike("zui-mei", like),
    (message) => said.push(message),
  );
  await vi.runAllTimersAsync();
  return { outcome: await ending, said };
}

test("a page that something on the way gave in the endpoint's place is told as such, and the vote sent again", async () => {
  answers(page(403), page(200));
  const { outcome, said } = await sent();
  expect(said).toEqual([words.blocked(403), words.blocked(200)]);
  expect(outcome).toMatchObject({ kind: "counted" });
  answers(...[1, 2, 3, 4, 5, 6].map(() => page(407)));
  expect((await sent()).outcome).toEqual({ kind: "unanswered", message: words.blocked(407) });
});

test("a gateway that finds no service behind it is waited for", async () => {
  answers(page(502));
  expect((await sent()).said).toEqual([words.retrying]);
});

test("no receipt is called unknown by a page that is not the endpoint's", async () => {
  answers(page(404));
  expect(await findReceipt("zui-mei", "L-1-a")).toEqual({ kind: "unreachable" });
});
