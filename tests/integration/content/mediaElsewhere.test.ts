import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { s3Store } from "#storage/s3Store.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { type S3Server, startS3Server } from "#tests/harness/s3Server.ts";
import { mediaSuite } from "./mediaSuite.ts";

let newsroom: Newsroom;
let store: S3Server;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-media-"));
  store = await startS3Server();
  Object.assign(process.env, { GRIDPRESS_DATA_DIR: folder, ...store.variables });
  newsroom = await openNewsroom();
});
afterAll(async () => {
  await newsroom?.close();
  await store?.remove();
  await rm(folder, { recursive: true, force: true });
});

async function files(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of s3Store(store.settings).list("media/")) names.push(name.slice(6));
  return names.sort();
}
const stored = async (name: string) => {
  const content = await s3Store(store.settings).get(`media/${name}`);
  if (!content) throw new Error(`no ${name} in the store`);
  return Buffer.from(content);
};
const here = () => readdir(path.join(folder, "media")).catch(() => [] as string[]);

mediaSuite(() => ({ payload: newsroom.payload, files, stored }));

describe("pictures in a store elsewhere", () => {
  const upload = async (width: number) =>
    newsroom.payload.create({
      collection: "media",
      file: anUpload(await aDrawing(width, 400).jpeg().toBuffer(), "a.jpg"),
      data: { alt: "居民在院落里商量加装电梯" },
    });
  type Picture = Awaited<ReturnType<typeof upload>>;
  const namesOf = ({ filename, sizes, renditions }: Picture): string[] => [
    ...[filename, sizes?.thumbnail?.filename].flatMap((name) => name ?? []),
    ...(renditions ?? []).map((rendition) => path.basename(rendition.path)),
  ];
  /** Those of a picture that are in the store. */
  const kept = async (picture: Picture) => {
    const all = await files();
    return namesOf(picture).filter((name) => all.includes(name));
  };

  it("are there whole, with their originals, and leave nothing on the disk of the cms", async () => {
    const picture = await upload(900);
    expect(namesOf(picture)).toHaveLength(14);
    expect(await kept(picture)).toEqual(namesOf(picture));
    expect(await here()).toEqual([]);
  });

  it("go whole when they are replaced or deleted", async () => {
    const picture = await upload(901);
    const replaced = await newsroom.payload.update({
      collection: "media",
      id: picture.id,
      data: {},
      file: anUpload(await aDrawing(902, 400).jpeg().toBuffer(), "b.jpg"),
    });
    expect([await kept(picture), await kept(replaced)]).toEqual([[], namesOf(replaced)]);
    await newsroom.payload.delete({ collection: "media", id: picture.id });
    expect(await kept(replaced)).toEqual([]);
    expect(await here()).toEqual([]);
  });

  it("are shown in the panel to accounts, and to nobody else", async () => {
    const { filename } = await upload(903);
    const address = `/media/file/${filename}`;
    const shown = await newsroom.cms.download(address, { as: newsroom.as("editor") });
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).width).toBe(903);
    expect((await newsroom.cms.download(address)).status).toBe(403);
    const none = await newsroom.cms.download("/media/file/none.jpg", {
      as: newsroom.as("editor"),
    });
    expect(none.status).toBe(404);
  });

  it("can have another focal point, and be copied, though no file is at hand", async () => {
    const picture = await upload(904);
    const edits = "uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=80";
    const moved = await newsroom.cms.rest("PATCH", `/media/${picture.id}?${edits}`, {
      as: newsroom.as("editor"),
      body: { caption: "新说明" },
    });
    expect([moved.status, moved.body.doc]).toMatchObject([
      200,
      { focalX: 20, focalY: 80, filename: picture.filename },
    ]);
    expect(await kept(picture)).toEqual(namesOf(picture));
    const copy = await newsroom.payload.duplicate({ collection: "media", id: picture.id });
    expect(copy.filename).not.toBe(picture.filename);
    expect(await kept(copy)).toEqual(namesOf(copy));
    expect(await here()).toEqual([]);
  });
});
