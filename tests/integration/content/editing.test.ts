import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording } from "#content/wording.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { sendSigned } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-editing-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  newsroom = await openNewsroom();
});
afterAll(async () => {
  await newsroom?.close();
  await rm(folder, { recursive: true, force: true });
});

type Doc = Record<string, unknown> & { id: number };

/** A request as the panel sends it, in the name of the chief editor. */
const send = async (method: string, address: string, body?: object): Promise<Doc> => {
  const answer = await sendSigned(newsroom, method, address, {
    as: newsroom.as("chief-editor"),
    body: body ?? {},
  });
  expect(answer).toMatchObject({ status: method === "POST" ? 201 : 200 });
  return answer.body.doc as Doc;
};

describe("an editor over REST", () => {
  it("C2 gets slugs that follow the headline through autosaves, and dates at the first publish", async () => {
    const { id } = await send("POST", "/news?draft=true&autosave=true", { headline: "锦城社区" });
    const saved = await send("PATCH", `/news/${id}?draft=true&autosave=true`, {
      ...aPublishableNewsItem(),
      headline: "新城社区",
      slug: "jin-cheng-shequ",
    });
    expect(saved.slug).toBe("xincheng-shequ");
    const live = await send("PATCH", `/news/${id}`, { _status: "published" });
    expect(live.publishedAt).toBeTruthy();
    const revised = await send("PATCH", `/news/${id}`, { summary: "改了。", _status: "published" });
    expect(revised.revisedAt).toBeTruthy();
    const addresses = await send("PATCH", `/news/${id}`, { slug: "xin", _status: "published" });
    expect(addresses.slug).toBe("xin");
    const { body } = await newsroom.cms.rest("GET", "/redirects?where[to][equals]=/news/xin/");
    expect(body.docs).toMatchObject([{ from: "/news/xincheng-shequ/" }]);
  });

  it("C15 cannot set the time of revision, nor a picture's renditions", async () => {
    const item = await send("POST", "/news?draft=true", { revisedAt: "2020-01-01T00:00:00.000Z" });
    expect(item.revisedAt ?? null).toBeNull();
    const user = (await newsroom.payload.findByID({
      collection: "users",
      id: newsroom.accounts["chief-editor"].id,
    })) as never;
    const picture = await newsroom.payload.create({
      collection: "media",
      overrideAccess: false,
      user,
      file: anUpload(await aDrawing(400, 300).jpeg().toBuffer(), "a.jpg"),
      data: {
        alt: "居民在院落里商量",
        renditions: [{ path: "/media/../x", type: "image/jpeg", width: 1, height: 1 }],
      },
    });
    expect(picture.renditions?.map(({ width }) => width)).toEqual([320, 320, 320, 400, 400, 400]);
  });

  it("C22 reads every problem in Chinese, at its field", async () => {
    const { id } = await send("POST", "/cases?draft=true", { dimensions: ["six-micro"] });
    const { status, body } = await newsroom.cms.rest("PATCH", `/cases/${id}`, {
      as: newsroom.as("chief-editor"),
      body: { _status: "published" },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ data: { errors: expect.any(Array) } }] });
    const text = JSON.stringify(body);
    for (const problem of ["headline", "summary", "body", "microKindsMissing"] as const) {
      expect(text).toContain(wording.problems[problem]);
    }
  });

  it("L8 cannot rename a place of the national list, but can fill in its residents", async () => {
    const place = await newsroom.street(0);
    const population = { residents: 61000, asOf: "2023年末", source: "示例" };
    const saved = await send("PATCH", `/places/${place}`, { name: "改名街道", population });
    expect(saved).toMatchObject({ name: "510107001街道", population });
  });

  it("M2 leaves a stranger's upload undecoded: whether it is a picture is not even looked at", async () => {
    const attempt = newsroom.payload.create({
      collection: "media",
      overrideAccess: false,
      file: anUpload(Buffer.from("no picture"), "a.jpg"),
      data: { alt: "居民在院落里商量" },
    });
    await expect(attempt).rejects.toMatchObject({ status: 403 });
  });
});
