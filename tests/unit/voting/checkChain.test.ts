import { afterEach, describe, expect, test, vi } from "vitest";
import { auditCampaignOf, checkpointOf } from "#site/campaign/island/auditApi.ts";
import { checkChain, dayLines, dayOfLine } from "#site/campaign/island/checkChain.ts";
import { siteOrigin } from "#tests/factories/voteClient.ts";
import { aService } from "#tests/factories/voteService.ts";
import { sealAll } from "#voting/seals/sealAll.ts";
import { createSigner } from "#voting/seals/signer.ts";

const slug = "zui-mei";
const overTheWire = fetch;
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Six seals on three days of Shanghai. */
async function threeDays() {
  const service = aService();
  const voter = service.voter();
  await voter.arrive();
  for (const [index, at] of [
    "2026-11-21T04:00:00.000Z",
    "2026-11-21T15:59:00.000Z",
    "2026-11-21T16:01:00.000Z",
    "2026-11-22T03:00:00.000Z",
    "2026-11-22T16:00:00.000Z",
    "2026-11-23T01:00:00.000Z",
  ].entries()) {
    service.clock.now = new Date(at);
    expect((await voter.like({ candidate: 1 + index })).status).toBe(200);
    await sealAll(service.seals, createSigner("a secret that is long enough for tests"));
  }
  return service;
}

/** What a browser finds on the page of this service. */
async function seen(
  { serve }: Awaited<ReturnType<typeof threeDays>>,
  change = (text: string) => text,
) {
  vi.stubGlobal("fetch", async (path: string | URL, init: RequestInit) => {
    // The service itself is asked through a socket.
    if (typeof path !== "string" || !path.startsWith("/")) return overTheWire(path, init);
    const response = await serve(new Request(`${siteOrigin}${path}`));
    const text = await response.text();
    return new Response(path.includes("heads") ? change(text) : text, response);
  });
  const [campaign, checkpoint] = await Promise.all([auditCampaignOf(slug), checkpointOf(slug)]);
  const chain = campaign && checkpoint && (await checkChain(campaign, checkpoint));
  if (!chain) throw new Error("the files are not there");
  return { chain, lines: await dayLines(slug, chain) };
}

describe("V72 the page", () => {
  test("follows the whole chain up to the signed checkpoint, and has a line of each day that is over", async () => {
    const { chain, lines } = await seen(await threeDays());
    expect(chain).toMatchObject({ isSigned: true, isWhole: true });
    expect(chain.links.likes.map(({ at }) => at.slice(0, 16))).toHaveLength(6);
    expect(lines.map(({ day }) => day)).toEqual(["2026-11-21", "2026-11-22"]);
    for (const { line } of lines) expect(line).toMatch(/^([0-9a-f]{4}-){4}[0-9a-f]{4}$/);
  });

  test("finds a head that was changed or left out, and a history that was written anew by its line", async () => {
    const service = await threeDays();
    const { lines } = await seen(service);
    const changed = await seen(service, (text) => text.replace('\\"last\\":2', '\\"last\\":9'));
    expect(changed.chain.isWhole).toBe(false);
    const leftOut = await seen(service, (text) => {
      const { heads } = JSON.parse(text);
      return JSON.stringify({ heads: [...heads.slice(0, 2), ...heads.slice(3), heads[5]] });
    });
    expect(leftOut.chain.isWhole).toBe(false);
    const anew = await seen(await threeDays());
    expect(anew.chain.isWhole).toBe(true);
    expect(anew.lines.map(({ line }) => line)).not.toEqual(lines.map(({ line }) => line));
    const [{ day, line } = { day: "", line: "" }] = lines;
    const wide = line.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    for (const typed of [line, wide, ` ${line.toUpperCase().replaceAll("-", "—")} `])
      expect(dayOfLine(lines, typed)).toBe(day);
    for (const typed of ["", "全错", line.slice(1)])
      expect(dayOfLine(lines, typed)).toBeUndefined();
  });
});
