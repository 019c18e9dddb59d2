import { createHash } from "node:crypto";
import { request } from "node:http";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContact } from "#intake/contactSeal.ts";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { createProbe } from "#release/proof/probe.ts";
import { filledIn, formWith, hiddenIn } from "#tests/factories/recommendForms.ts";
import { aJpegOf } from "#tests/factories/uploads.ts";
import { type IntakeServer, startIntakeServer } from "#tests/harness/intakeServer.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

let intake: IntakeServer;
let cms: pg.Pool;
let origin: string;

beforeAll(async () => {
  intake = await startIntakeServer();
  ({ cms, origin } = intake);
});
afterAll(() => intake.stop());

const jpeg = aJpegOf();
const open = async () => hiddenIn(await (await fetch(`${origin}/recommend/`)).text());
const send = (form: FormData) => intake.send(form);
const ask = async (fields: Record<string, string>) => {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${origin}/recommend/status/`, { method: "POST", body });
  return { status: response.status, html: await response.text() };
};
const pairIn = (html: string) => ({
  number: /TJ-\d{4}-\d{6}/.exec(html)?.[0] ?? "",
  code: /<dd>([0-9A-Z]{4} [0-9A-Z]{4})<\/dd>/.exec(html)?.[1] ?? "",
});
const listed = async (number: string) =>
  (await postgresIntakeDesk(cms).list(1000)).find((one) => one.number === number);

describe("recommending with a plain form", () => {
  it("shows the form on the page, which nobody keeps", async () => {
    const response = await fetch(`${origin}/recommend/`);
    const html = await response.text();
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect(html).toContain("028-86969380");
    expect(html).not.toContain("打电话");
    expect(html).not.toMatch(/type="checkbox"[^>]* checked/);
  });

  it.each(["/recommend/", "/recommend/status/"])(
    "E2: %s is proven to be the tree's page around what was filled in",
    async (address) => {
      const hash = createHash("sha256").update(intake.page).digest("base64url").slice(0, 22);
      const got = await createProbe()({ origin, address });
      expect(got).toEqual({ kind: "answer", status: 200, hash });
    },
  );

  it("O1, O2, O12, O13: gives a number and a code, and seals who recommended", async () => {
    const picture = { name: "菜园.jpg", content: jpeg };
    const fields = filledIn({ ...(await open()), caption1: "菜园", agreed1: "nobody" });
    const { status, html } = await send(formWith(fields, { file1: picture }));
    expect(status).toBe(200);
    expect(html).toContain("菜园.jpg");
    const { number, code } = pairIn(html);
    expect(code).toMatch(/^\w{4} \w{4}$/);
    const filed = await listed(number);
    expect(filed?.form).toMatchObject({
      title: "楼下的小菜园",
      files: [{ name: "菜园.jpg", kind: "jpeg", caption: "菜园", agreed: "nobody" }],
    });
    expect(JSON.stringify(filed)).not.toContain("13800001234");
    const hash = filed?.form.files[0]?.hash ?? "";
    expect(Buffer.from((await intake.files.get(hash)) ?? [])).toEqual(jpeg);
    const sealed = await postgresIntakeDesk(cms).lookAtContact(number, "1");
    const opened = openContact(
      sealed?.sealed ?? Buffer.alloc(0),
      testSecrets.INTAKE_PRIVATE_KEY,
      sealed?.key ?? "",
    );
    expect(JSON.parse(opened)).toMatchObject({ name: "王芳", telephone: "13800001234" });
  });

  it("O4: a form sent twice is one, with the same number and code", async () => {
    const fields = filledIn(await open());
    const [one, two] = await Promise.all([send(formWith(fields)), send(formWith(fields))]);
    expect(pairIn(one.html).number).not.toBe("");
    expect(pairIn(one.html)).toEqual(pairIn(two.html));
    expect([one, two].filter(({ html }) => html.includes("没有重复登记"))).toHaveLength(1);
  });

  it("O4: names of a form that came before what was stored then, not what stands in it now", async () => {
    const fields = filledIn(await open());
    await send(formWith(fields));
    const { html } = await send(formWith({ ...fields, title: "改过的标题" }));
    expect(html).toContain("楼下的小菜园");
    expect(html).not.toContain("改过的标题");
  });

  it("O41: asks again for a file whose token opens nothing any more", async () => {
    const fields = filledIn(await open());
    const { status, html } = await send(formWith({ ...fields, kept1: "old.token" }));
    expect(status).toBe(422);
    expect(html).toContain('id="file1-problem"');
  });

  it("tells whoever goes back that it was received", async () => {
    const { headers, html } = await send(formWith(filledIn(await open())));
    const cookie = (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const back = await fetch(`${origin}/recommend/`, { headers: { cookie } });
    const said = await back.text();
    expect(said).toContain(pairIn(html).number);
    expect(said).not.toContain("<textarea");
    const another = await fetch(`${origin}/recommend/?another=1`, { headers: { cookie } });
    expect(await another.text()).toContain("<textarea");
  });

  it("O10, O16, O17: says at each field what is wrong and keeps everything, files too", async () => {
    const typed = { title: "菜", story: '<b>"短"</b>', telephone: "12345", consentContact: "" };
    const heic = { name: "a.jpg", content: Buffer.from("\x00\x00\x00\x18ftypheic", "latin1") };
    const picture = { name: "菜园.jpg", content: jpeg };
    const first = await send(
      formWith(filledIn({ ...(await open()), ...typed }), {
        ...{ file1: picture, file2: heic },
        file3: { name: "断.jpg", content: jpeg.subarray(0, -9) },
      }),
    );
    expect(first.status).toBe(422);
    for (const id of ["title", "story", "telephone", "consentContact", "file2", "file3", "agreed1"])
      expect(first.html).toContain(`id="${id}-problem"`);
    expect(first.html).toContain("&lt;b&gt;&quot;短&quot;&lt;/b&gt;");
    expect(first.html).toContain("HEIC");
    expect(first.html).toContain("这张照片不完整");
    const again = filledIn({ ...hiddenIn(first.html), agreed1: "yes" });
    const second = await send(formWith(again));
    expect(second.status).toBe(200);
    const { number } = pairIn(second.html);
    expect((await listed(number))?.form.files).toMatchObject([{ name: "菜园.jpg", agreed: "yes" }]);
  });

  it("O15: keeps the whole form where a file's name has control characters", async () => {
    const picture = { name: "菜\u0001园\u0000.jpg", content: jpeg };
    const fields = filledIn({ ...(await open()), agreed1: "nobody" });
    const { status, html } = await send(formWith(fields, { file1: picture }));
    expect(status).toBe(200);
    expect((await listed(pairIn(html).number))?.form.files).toMatchObject([{ name: "菜园.jpg" }]);
  });

  it("O12: asks a guardian where the sender is a child", async () => {
    const child = filledIn({ ...(await open()), isUnder14: "1" });
    const { status, html } = await send(formWith(child));
    expect(status).toBe(422);
    expect(html).toContain('id="guardian-problem"');
    const agreed = { ...child, guardian: "王刚", guardianAgrees: "1" };
    expect((await send(formWith(agreed))).status).toBe(200);
  });

  it("O14: takes what looks like a machine's, and lays it apart", async () => {
    intake.from.network = "192.0.2.9";
    const trapped = filledIn({ ...(await open()), website: "https://example.com" });
    const { status, html } = await send(formWith(trapped));
    expect(status).toBe(200);
    expect((await listed(pairIn(html).number))?.score).toBe(3);
    intake.from.network = "203.0.113.1";
  });

  it("O15, O21: of a form with too many large pictures keeps every word, and what came first", async () => {
    intake.from.network = "192.0.2.77";
    const large = (mark: number) => ({
      name: `大图${mark}.jpg`,
      content: Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024, mark)]),
    });
    const pictures = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((slot) => [`file${slot}`, large(slot)]),
    );
    const { status, html } = await send(formWith(filledIn(await open()), pictures));
    expect(status).toBe(422);
    expect(html).toContain("全部文件合起来超过60MB");
    expect(html).toContain("收成分给独居老人");
    intake.from.network = "203.0.113.1";
  });

  it("O15: refuses a form that is larger than any", async () => {
    const response = await fetch(`${origin}/recommend/`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(413);
  });
});

it("O21: reads what a crowd behind one address sends, not all that a machine does, and the next one's all the same", async () => {
  intake.from.network = "100.64.7.1";
  const { forms, networkOf } = intake.office;
  const form = () => ({ method: "POST", body: new URLSearchParams({ title: "短" }) });
  const sent = async () => (await fetch(`${origin}/recommend/`, form())).status;
  const crowd = new Set<number>();
  for (let count = 0; count < 100; count += 1) crowd.add(await sent());
  expect([...crowd]).toEqual([422]);
  while (forms.takes(networkOf({} as never)));
  expect(await sent()).toBe(503);
  intake.from.network = "203.0.113.1";
  expect(await sent()).toBe(422);
});

it("O14: counts an address, so that one phone says nothing of a carrier's others", async () => {
  const scoreOf = async (network: string) => {
    intake.from.network = network;
    return (await listed(pairIn((await send(formWith(filledIn(await open())))).html).number))
      ?.score;
  };
  const { addressOf, burst } = intake.office;
  intake.from.network = "100.66.1.1";
  while (burst.some.takes(addressOf({} as never)));
  // Filled in at once, as tests do, and one of many.
  expect(await scoreOf("100.66.1.1")).toBe(2);
  expect(await scoreOf("100.66.1.2")).toBe(1);
  intake.from.network = "203.0.113.1";
});

describe("following a recommendation", () => {
  const filed = async () => pairIn((await send(formWith(filledIn(await open())))).html);

  it("O7: answers what was asked, adds and corrects", async () => {
    intake.from.network = "198.51.100.1";
    const pair = await filed();
    const desk = postgresIntakeDesk(cms);
    await desk.act(pair.number, { kind: "ask", question: "是哪一天？" }, { by: "1", after: 0 });
    const shown = await ask({ number: pair.number.toLowerCase(), code: pair.code.toLowerCase() });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain("需要补充");
    expect(shown.html).toContain("是哪一天？");
    const { after = "" } = hiddenIn(shown.html);
    const answered = await ask({ ...pair, act: "answer", after, text: "十一月三日" });
    expect(answered.html).toContain("十一月三日");
    expect(answered.html).toContain("查看中");
    const stale = await ask({ ...pair, act: "add", after, text: "还有照片" });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain("还有照片");
  });

  it("O8: withdraws once sure, and deletes contact data", async () => {
    intake.from.network = "198.51.100.2";
    const pair = await filed();
    expect((await ask({ ...pair, act: "withdraw", after: "0" })).html).toContain("请先勾选");
    expect(await postgresIntakeDesk(cms).lookAtContact(pair.number, "1")).toBeDefined();
    const done = await ask({ ...pair, act: "withdraw", after: "0", sure: "1" });
    expect(done.html).toContain("已撤回");
    expect(await postgresIntakeDesk(cms).lookAtContact(pair.number, "1")).toBeUndefined();
  });

  it("O21: reads no more than is typed where no files come", async () => {
    intake.from.network = "198.51.100.4";
    const pair = await filed();
    const sent = async (body: BodyInit) =>
      (await fetch(`${origin}/recommend/status/`, { method: "POST", body })).status;
    expect(await sent(formWith(pair))).toBe(200);
    expect(await sent(new URLSearchParams({ ...pair, text: "字".repeat(100_000) }))).toBe(413);
  });

  it("O7: shows its sender what was written, for whoever wants to correct it, and no contact data", async () => {
    intake.from.network = "100.65.10.1";
    const { html } = await ask(await filed());
    const { story, place, name, telephone } = filledIn({});
    expect(html).toContain(story);
    expect(html).toContain(place);
    expect(html).not.toContain(name);
    expect(html).not.toContain(telephone);
  });

  it("O7: gives back what was typed at far too great length, and says so", async () => {
    intake.from.network = "100.65.8.1";
    const pair = await filed();
    const text = "改".repeat(8000);
    const { status, html } = await ask({ ...pair, act: "correct", after: "0", text });
    expect(status).toBe(422);
    expect(html).toContain(text);
    expect(html).toContain("不要超过2000个字");
  });

  it("O18: lets nobody keep a sender out by wrong codes for a number that everybody can guess", async () => {
    intake.from.network = "100.65.9.1";
    const pair = await filed();
    intake.from.network = "100.65.11.1";
    await ask({ ...pair, code: "23456789" });
    while (intake.office.tries.ofNetwork.takes(intake.office.networkOf({} as never)));
    expect((await ask({ ...pair, code: "23456789" })).status).toBe(429);
    intake.from.network = "100.65.9.1";
    for (let tries = 0; tries < 12; tries += 1) expect((await ask(pair)).status).toBe(200);
  });

  it("O18: does not count for one what others mistyped", async () => {
    intake.from.network = "198.51.100.5";
    for (let tries = 0; tries < 11; tries += 1)
      expect((await ask({ number: `TJ${tries}`, code: "23456789" })).status).toBe(404);
    intake.from.network = "198.51.100.6";
    expect((await ask({ number: "TJ-1", code: "23456789" })).status).toBe(404);
  });

  it("O18: answers wrong pairs alike, and not without end", async () => {
    intake.from.network = "198.51.100.3";
    const pair = await filed();
    const bare = ({ status, html }: { status: number; html: string }) => ({
      status,
      html: html.replace(/value="[^"]*"/g, ""),
    });
    const wrong = bare(await ask({ ...pair, code: "23456789" }));
    expect(wrong.status).toBe(404);
    expect(bare(await ask({ number: "TJ-2026-999999", code: pair.code }))).toEqual(wrong);
    expect(bare(await ask({ number: "x", code: "y" }))).toEqual(wrong);
    for (let tries = 0; tries < 100; tries += 1) await ask({ ...pair, code: "23456789" });
    expect((await ask(pair)).status).toBe(200);
    while (intake.office.tries.ofNetwork.takes(intake.office.networkOf({} as never)));
    expect((await ask(pair)).status).toBe(429);
    expect(intake.faults).toEqual([]);
  });
});

it("O21: is open to others while one network sends slowly", async () => {
  intake.from.network = "192.0.2.78";
  let refused = 0;
  const slow = Array.from({ length: 9 }, () => {
    const sent = request(`${origin}/recommend/`, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": "20000000" },
    });
    sent.on("error", () => {});
    sent.on("response", () => {
      refused += 1;
    });
    sent.write("--x\r\n");
    return sent;
  });
  await expect.poll(() => refused).toBeGreaterThan(0);
  // Words alone wait for nobody's pictures, not even those of the same network.
  expect((await send(formWith(filledIn(await open())))).status).toBe(200);
  intake.from.network = "203.0.113.1";
  expect((await send(formWith(filledIn(await open())))).status).toBe(200);
  for (const one of slow) one.destroy();
});
