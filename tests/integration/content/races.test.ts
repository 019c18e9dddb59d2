import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { sendSigned } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-races-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  newsroom = await openNewsroom();
});
afterAll(async () => {
  await newsroom?.close();
  await rm(folder, { recursive: true, force: true });
});

const send = (method: string, address: string, body: object) =>
  sendSigned(newsroom, method, address, { as: newsroom.as("admin"), body });
type Saved = { id: number; slug: string | null; code: string };
const docOf = ({ body }: { body: Record<string, unknown> }) => body.doc as Saved;
const four = [1, 2, 3, 4];

describe("several at once, over REST", () => {
  it("C3 give four texts of one headline four addresses, live or not", async () => {
    for (const [headline, status] of [
      ["同一个题", "draft"],
      ["又一个题", "published"],
    ]) {
      const answers = await Promise.all(
        four.map(() =>
          send("POST", "/news", { ...aPublishableNewsItem(), headline, _status: status }),
        ),
      );
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
      const slugs = answers.map((answer) => docOf(answer).slug).sort();
      expect(slugs).toEqual(["", "-2", "-3", "-4"].map((end) => `${slugs[0]}${end}`));
    }
  });

  it("C2 let any number of drafts have no address: an emptied slug is none", async () => {
    for (const headline of ["？？？", "！！"]) {
      const answer = await send("POST", "/news?draft=true", { headline, slug: "" });
      expect(answer.status).toBe(201);
      expect(docOf(answer).slug).toBeNull();
    }
  });

  it("C3 publish a draft whose address somebody else took meanwhile", async () => {
    const draft = docOf(await send("POST", "/news?draft=true", { headline: "稿" }));
    const item = { ...aPublishableNewsItem(), slug: "taken-meanwhile" };
    await send("PATCH", `/news/${draft.id}?draft=true`, item);
    await send("POST", "/news", { ...item, _status: "published" });
    // Through the system: an account's text would be signed again, under the address that it gets (rule R1).
    const data = { _status: "published" } as const;
    const live = await newsroom.payload.update({ collection: "news", id: draft.id, data });
    expect(live.slug).toBe("taken-meanwhile-2");
  });

  it("C19 lead from every address that a text had while two moved it at once", async () => {
    for (const n of four) {
      const item = { ...aPublishableNewsItem(), slug: `race-${n}-a`, _status: "published" };
      const { id } = docOf(await send("POST", "/news", item));
      await Promise.all(
        ["b", "c"].map((end) =>
          newsroom.payload.update({
            collection: "news",
            id,
            data: { slug: `race-${n}-${end}`, _status: "published" },
          }),
        ),
      );
      const { slug } = await newsroom.payload.findByID({ collection: "news", id });
      const { docs } = await newsroom.payload.find({
        collection: "redirects",
        where: { from: { like: `race-${n}-` } },
        sort: "from",
      });
      const left = ["a", "b", "c"].map((end) => `race-${n}-${end}`).filter((one) => one !== slug);
      expect(docs.map(({ from, to }) => [from, to])).toEqual(
        left.map((old) => [`/news/${old}/`, `/news/${slug}/`]),
      );
    }
  });

  it("C21 bury a text where it was last when it is moved and deleted at once", async () => {
    for (const n of four) {
      const live = { slug: `bury-${n}-a`, _status: "published", withdrawalReason: "error" };
      const item = { ...aPublishableNewsItem(), ...live };
      const { id } = docOf(await send("POST", "/news", item));
      const [moved, deleted] = await Promise.all([
        send("PATCH", `/news/${id}`, { slug: `bury-${n}-b`, _status: "published" }),
        send("DELETE", `/news/${id}`, {}),
      ]);
      expect(deleted?.status).toBe(200);
      // 403: nobody had signed the new address yet when the text went.
      expect([200, 403, 404]).toContain(moved?.status);
      const { totalDocs } = await newsroom.payload.count({
        collection: "news",
        where: { id: { equals: id } },
      });
      expect(totalDocs).toBe(0);
      const { docs } = await newsroom.payload.find({
        collection: "tombstones",
        where: { path: { like: `bury-${n}-` } },
      });
      const last = moved?.status === 200 ? "b" : "a";
      expect(docs.map(({ path }) => path)).toEqual([`/news/bury-${n}-${last}/`]);
    }
  });

  it("C16 never join two redirects to a circle", async () => {
    for (const n of four) {
      const [a, b] = [`/news/circle-${n}-a/`, `/news/circle-${n}-b/`];
      const answers = await Promise.all([
        send("POST", "/redirects", { from: a, to: b }),
        send("POST", "/redirects", { from: b, to: a }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    }
  });

  it("L4 number four estates of one community", async () => {
    const community = await newsroom.payload.db.create({
      collection: "places",
      data: { name: "锦城社区", label: "锦城社区", level: "community", code: "510107001001" },
      req: {},
    });
    const answers = await Promise.all(
      four.map((n) =>
        send("POST", "/places", { name: `小区${n}`, level: "estate", parent: community.id }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    expect(answers.map((answer) => docOf(answer).code).sort()).toEqual(
      four.map((n) => `510107001001-e${n}`),
    );
  });

  it("M2 keep one picture that is sent twice, twice", async () => {
    const data = await aDrawing(300, 200).jpeg().toBuffer();
    const upload = () =>
      newsroom.payload.create({
        collection: "media",
        file: anUpload(data, "a.jpg"),
        data: { alt: "居民在院落里商量" },
      });
    const pictures = await Promise.all([upload(), upload()]);
    expect(new Set(pictures.map(({ filename }) => filename)).size).toBe(2);
  });
});
