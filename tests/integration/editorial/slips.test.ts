import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { forgetOld } from "#editorial/slip/forgetOld.ts";
import type { Slip } from "#editorial/slip/slip.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff, signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const send = (as: string | undefined, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as, ...(body === undefined ? {} : { body }) });
const chief = () => newsroom.as("chief-editor");
const slip = async (path: string) =>
  (await send(chief(), "GET", `${path}`)).body as unknown as Slip;
const signed = async () => {
  const document = await newsroom.write("cases", {});
  await signedOff(newsroom, document);
  return document.id;
};
const publish = async (id: number) => {
  const done = await send(chief(), "PATCH", `/cases/${id}`, { _status: "published" });
  expect(done.status).toBe(200);
};
const published = async () => {
  const id = await signed();
  await publish(id);
  return id;
};

describe("R18: a sheet", () => {
  it("tells what happened to the text that went live, the same to whoever asks later", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const people = await signersOf(newsroom);
    const address = `/cases/${id}/review`;
    const { hash } = (await send(chief(), "GET", address)).body;
    const submit = { kind: "submit", hash, note: "请审阅" };
    await send(newsroom.as("reporter"), "POST", address, submit);
    const back = { kind: "return", returnClass: "fact", note: "人数请核实" };
    expect((await send(people.first, "POST", address, back)).status).toBe(200);
    const { id: director } = newsroom.accounts.director;
    const again = { ...submit, note: "已核实", asks: String(director) };
    expect((await send(newsroom.as("reporter"), "POST", address, again)).status).toBe(200);
    expect((await slip(`/cases/${id}/slip`)).number).toBe("");
    const remark = { kind: "open", path: "headline", quote: "标题", isDemand: false } as const;
    const commented = { ...remark, text: "这句请再核" };
    expect((await send(chief(), "POST", `/cases/${id}/comments`, commented)).status).toBe(200);
    for (const stage of ["first", "second", "final"] as const) {
      const sign = { kind: "sign", stage, hash, ...anOpinion, note: `${stage} 可用` };
      expect((await send(people[stage], "POST", address, sign)).status).toBe(200);
    }
    await send(chief(), "PATCH", `/cases/${id}`, { _status: "published" });
    const sheet = await slip(`/cases/${id}/slip`);
    expect(sheet).toMatchObject({
      number: `${shanghaiStamp(new Date()).slice(0, 4)}-0001`,
      hash,
      submitted: { note: "已核实", asked: expect.stringMatching(/^点名请.+签初审·一校$/) },
      returns: [{ what: "事实", note: "人数请核实", by: "审签first" }],
      stages: [
        {
          ...{ name: "初审·一校", by: expect.stringContaining("审签first"), note: "first 可用" },
          ...{ hash: String(hash).slice(0, 8), checked: ["导向", "事实", "文字", "图片", "授权"] },
        },
        { name: "复审·二校", by: "审签second" },
        { name: "终审·三校", by: "审签final" },
      ],
      published: { by: expect.any(String) },
      machine: { rulesVersion: expect.any(Number), passed: [] },
      comments: [{ text: "这句请再核", isDemand: false, isOpen: true }],
    });
    expect(sheet.record).toContain(`/cases/${id}/slip?number=${sheet.number}`);
    expect(sheet.text.title).not.toBe("");
    expect(sheet.text.characters).toBeGreaterThan(0);
    await send(chief(), "POST", `/cases/${id}/comments`, { ...remark, text: "上线以后说的" });
    await send(chief(), "PATCH", `/cases/${id}?draft=true`, { headline: "后来的标题" });
    const later = await slip(`/cases/${id}/slip?number=${sheet.number}`);
    expect(later).toEqual(sheet);
    expect((await send(chief(), "GET", `/cases/${id}/slip?number=1999-0001`)).status).toBe(404);
  });

  it("of an urgent text names what is still owed, and who signed late", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const people = await signersOf(newsroom);
    const address = `/cases/${id}/review`;
    const { hash } = (await send(chief(), "GET", address)).body;
    const deadline = new Date(Date.now() + 3_600_000).toISOString();
    const urgent = { kind: "urgent", hash, note: "暴雨", urgentClass: "safety", deadline };
    expect((await send(chief(), "POST", address, urgent)).status).toBe(200);
    await send(chief(), "PATCH", `/cases/${id}`, { _status: "published" });
    const late = { kind: "sign-late", hash, ...anOpinion, stage: "first" };
    expect((await send(people.first, "POST", address, late)).status).toBe(200);
    expect(await slip(`/cases/${id}/slip`)).toMatchObject({
      urgent: { what: "安全", note: "暴雨", open: ["复审·二校", "终审·三校"] },
      stages: [{ by: "审签first" }, { by: "" }, { by: "" }],
    });
  });
});

describe("R28 and C40: how a story was checked", () => {
  const reporting = {
    verification: "采访了三位居民，核过会议记录。",
    proofreader: "天府街道 王芳",
  };
  const seen = async (as: string | undefined, id: number) =>
    (await send(as, "GET", `/cases/${id}?depth=0`)).body.reporting;

  it("is written by its author, voids no signature, and is printed as it stood when the text went live", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    await signedOff(newsroom, { subject: "cases", id });
    const note = await send(newsroom.as("reporter"), "PATCH", `/cases/${id}?draft=true`, {
      reporting,
    });
    expect(note.status).toBe(200);
    expect((await slip(`/cases/${id}/slip`)).reporting).toEqual(reporting);
    await publish(id);
    const later = { reporting: { ...reporting, proofreader: "后来改的" } };
    await send(chief(), "PATCH", `/cases/${id}?draft=true`, later);
    expect((await slip(`/cases/${id}/slip`)).reporting).toEqual(reporting);
  });

  it("is neither for readers nor for who may not change the story, and goes with no copy", async () => {
    const { id } = await newsroom.write("cases", { by: "editor", live: true });
    await newsroom.payload.update({ collection: "cases", id, data: { reporting } });
    expect(await seen(chief(), id)).toEqual(reporting);
    for (const as of [undefined, newsroom.as("reporter")]) {
      const kept = (await seen(as, id)) as Partial<typeof reporting> | undefined;
      expect(kept?.verification ?? kept?.proofreader).toBeUndefined();
    }
    const copy = await send(chief(), "POST", `/cases/${id}/duplicate`, {});
    const { reporting: copied } = copy.body.doc as { reporting?: Partial<typeof reporting> };
    expect(copied?.verification ?? null).toBeNull();
  });

  it("is refused where it is longer than a sheet has room for in the end", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const data = { reporting: { verification: "字".repeat(501) }, _status: "published" };
    const refused = await send(chief(), "PATCH", `/cases/${id}`, data);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain("采编记录");
  });
});

describe("R19: numbers", () => {
  it("follow one another without gaps however many publish and ask at once, and stay", async () => {
    const ids: number[] = [];
    for (let count = 0; count < 6; count += 1) ids.push(await signed());
    await Promise.all(ids.map(publish));
    const paths = [...ids, ...ids].map((id) => `/cases/${id}/slip`);
    const numbers = (await Promise.all(paths.map(slip))).map(({ number }) => number);
    expect(numbers.slice(6)).toEqual(numbers.slice(0, 6));
    const { rows } = await newsroom.payload.db.pool.query<{ number: number }>(
      "SELECT number FROM editorial.slips ORDER BY number",
    );
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBeGreaterThanOrEqual(6);
  });

  it("are kept for good: the CMS's login changes and removes none", async () => {
    for (const statement of [
      "UPDATE editorial.slips SET number = 99",
      "DELETE FROM editorial.slips",
    ])
      await expect(newsroom.payload.db.pool.query(statement)).rejects.toThrow("permission denied");
  });
});

describe("R20: who reads sheets", () => {
  it("is who may read the versions of the document", async () => {
    const id = await published();
    expect((await send(newsroom.as("reporter"), "GET", `/cases/${id}/slip`)).status).toBe(404);
    expect((await send(undefined, "GET", `/cases/${id}/slip`)).status).toBe(403);
  });

  it("is for a month who may read all, as CSV and as JSON", async () => {
    const id = await published();
    const month = shanghaiStamp(new Date()).slice(0, 7);
    const { number } = await slip(`/cases/${id}/slip`);
    for (const role of ["reporter", "correspondent", "juror", "public"] as const)
      expect((await send(newsroom.as(role), "GET", `/slips?month=${month}`)).status).toBe(403);
    const file = await newsroom.cms.download(`/slips?month=${month}`, { as: chief() });
    expect(file.headers.get("content-type")).toContain("text/csv");
    const lines = new TextDecoder("utf-8", { ignoreBOM: true })
      .decode(await file.arrayBuffer())
      .split("\r\n");
    expect(lines[0]?.startsWith("\uFEFF编号,类别,标题")).toBe(true);
    expect(lines.filter((line) => line.startsWith(number))).toHaveLength(1);
    const { body } = await send(chief(), "GET", `/slips?month=${month}&format=json`);
    expect((body as unknown as Slip[]).map((one) => one.number)).toContain(number);
    expect((await send(chief(), "GET", "/slips?month=2026-13")).status).toBe(400);
    expect((await send(chief(), "GET", "/slips?month=2001-01&format=json")).body).toEqual([]);
  });
});

describe("R25: how long records are kept", () => {
  const actsOf = async (document: string) => {
    const { rows } = await newsroom.payload.db.pool.query(
      "SELECT id FROM editorial.acts WHERE collection = 'cases' AND document = $1",
      [document],
    );
    return rows.length;
  };

  it("is for good, or for the years that are set, three at least; all of a document goes together", async () => {
    const owner = new pg.Client({ connectionString: String(process.env.DATABASE_OWNER_URL) });
    await owner.connect();
    // The trigger would write the present in the place of these times.
    await owner.query(`ALTER TABLE editorial.acts DISABLE TRIGGER append_only;
      INSERT INTO editorial.acts (collection, document, kind, by, by_name, detail, at) VALUES
        ('cases', 'old', 'write', '1', '', '{}', now() - interval '9 years'),
        ('cases', 'old', 'write', '2', '', '{}', now() - interval '6 years'),
        ('cases', 'used', 'write', '1', '', '{}', now() - interval '9 years'),
        ('cases', 'used', 'write', '1', '', '{}', now());
      ALTER TABLE editorial.acts ENABLE TRIGGER append_only`);
    await owner.end();
    expect(await forgetOld(newsroom.payload)).toBe(0);
    vi.stubEnv("REVIEW_KEEP_YEARS", "7");
    expect(await forgetOld(newsroom.payload)).toBe(0);
    vi.stubEnv("REVIEW_KEEP_YEARS", "5");
    expect(await forgetOld(newsroom.payload)).toBe(1);
    expect([await actsOf("old"), await actsOf("used")]).toEqual([0, 2]);
    vi.unstubAllEnvs();
    const less = newsroom.payload.db.pool.query("SELECT editorial.forget(2)");
    await expect(less).rejects.toThrow("three years");
  });
});
