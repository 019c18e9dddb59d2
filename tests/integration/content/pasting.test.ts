import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording } from "#content/wording.ts";
import { aLexicalBody, aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { sendSigned, signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const { problems } = wording;
const send = (
  method: string,
  address: string,
  body: object,
  as: "editor" | "correspondent" = "editor",
) => sendSigned(newsroom, method, address, { as: newsroom.as(as), body });
const docOf = ({ body }: { body: Record<string, unknown> }) =>
  body.doc as Record<string, unknown> & { id: number };
const live = () => ({ ...aPublishableNewsItem(), _status: "published" });

/** The body of a text whose one paragraph ends in such a node. */
const bodyWith = (node: object) => {
  const body = aLexicalBody("见");
  return {
    root: { ...body.root, children: [...body.root.children, node] },
  };
};
const linkTo = (url: string) => linkWith({ linkType: "custom", newTab: false, url });
const linkWith = (fields: object) =>
  bodyWith({
    type: "paragraph",
    version: 1,
    children: [
      {
        type: "link",
        version: 3,
        id: "6925b2f0a1b2c3d4e5f60718",
        fields,
        children: [{ type: "text", version: 1, text: "这里", format: 0 }],
      },
    ],
  });
const videoOf = (fields: object) =>
  bodyWith({
    type: "block",
    version: 2,
    format: "",
    fields: { id: "6925b2f0a1b2c3d4e5f60719", blockType: "video", title: "片", ...fields },
  });

describe("what is pasted, over REST", () => {
  it("C31 is stored clean: NUL, soft breaks, bidi marks and spaces around it", async () => {
    const answer = await send("POST", "/news?draft=true", {
      headline: "　试\u202e控制\u000b字\u0000符\u0008稿 ",
      body: aLexicalBody("正文\u0000\u200b一"),
      credits: [{ role: "reporter", names: ["王\u200b芳 "] }],
    });
    expect(answer.status).toBe(201);
    const doc = docOf(answer);
    expect(doc.headline).toBe("试控制 字符稿");
    expect(doc.credits).toMatchObject([{ names: ["王芳"] }]);
    expect(JSON.stringify(doc.body)).toContain("正文一");
  });

  it("C31 keeps 𠮷 and emoji", async () => {
    const headline = "李𠮷祥和👩‍👩‍👧一家❤️";
    expect(docOf(await send("POST", "/news?draft=true", { headline })).headline).toBe(headline);
  });

  it.each(["\u200b", "\u3164", "\u2060\u00ad", "？？？！！"])(
    "C22 %j is no headline",
    async (headline) => {
      const { status, body } = await send("POST", "/news", { ...live(), headline });
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(problems.headline);
    },
  );

  it("A signs in whoever pasted something unseen along with the user name", async () => {
    const { username, password } = newsroom.accounts.editor;
    await expect(
      newsroom.cms.signIn({ username: `${username}\u200b`, password }),
    ).resolves.toBeTruthy();
  });
});

describe("one rule for panel and wire, over REST", () => {
  it.each(["javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x"])(
    "B2 refuses a link to %j, in a correspondent's draft too",
    async (url) => {
      const draft = { headline: "稿", body: linkTo(url) };
      const { status, body } = await send("POST", "/news?draft=true", draft, "correspondent");
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(problems.linkDangerous);
    },
  );

  it("C31 puts right what can be: the link is a link for readers", async () => {
    const answer = await send("POST", "/news", { ...live(), body: linkTo("https:www.sc.gov.cn") });
    expect(answer.status).toBe(201);
    expect(JSON.stringify(docOf(answer).body)).toContain("https://www.sc.gov.cn");
  });

  it.each([
    ["a link that is none", linkTo("sc.gov.cn"), wording.bodyLosses.link("这里")],
    [
      "a video of half seconds",
      videoOf({ url: "https://v.qq.com/a", seconds: 90.5 }),
      wording.bodyLosses.block("视频"),
    ],
    ["a video without an address", videoOf({}), wording.bodyLosses.block("视频")],
  ])("B6 refuses to publish %s and says so, and keeps it as a draft", async (_, body, message) => {
    const refused = await send("POST", "/news", { ...live(), body });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(message);
    expect((await send("POST", "/news?draft=true", { headline: "稿", body })).status).toBe(201);
  });

  it("B6 refuses a link to a story that is gone, and lets one wait for a story that is still written", async () => {
    const { payload } = newsroom;
    const make = async () =>
      Number(
        (await payload.create({ collection: "news", data: { headline: "未完" }, draft: true })).id,
      );
    // Without the number that the editor gives nodes, as texts from elsewhere come: the library then looks at nothing in them.
    const bodyTo = (value: unknown) =>
      JSON.parse(
        JSON.stringify(
          linkWith({ linkType: "internal", doc: { relationTo: "news", value } }),
        ).replace(/"id":"[^"]+",/, ""),
      );
    const draftTo = async (value: number) => {
      const draft = { ...aPublishableNewsItem(), body: bodyTo(value) };
      return docOf(await send("POST", "/news?draft=true", draft)).id;
    };
    const publish = (id: unknown) => send("PATCH", `/news/${id}`, { _status: "published" });
    const [written, gone, trashed] = [await make(), await make(), await make()];
    const drafts = [await draftTo(gone), await draftTo(trashed)];
    expect((await publish(await draftTo(written))).status).toBe(200);
    await payload.delete({ collection: "news", id: gone });
    await payload.update({
      ...{ collection: "news", id: trashed },
      data: { deletedAt: new Date().toISOString() },
    });
    for (const id of drafts) {
      const refused = await publish(id);
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).toContain(wording.bodyLosses.target("这里"));
      // Nor handed in: nobody signs what cannot be published.
      await expect(signedOff(newsroom, { subject: "news", id })).rejects.toThrow(
        wording.bodyLosses.target("这里"),
      );
    }
  });

  it("C29 refuses a cover that readers may not see", async () => {
    const portrait = await newsroom.payload.db.create({
      collection: "media",
      data: { alt: "人物", portrait: true, filename: "x.jpg" },
      req: {},
    });
    const refused = await send("POST", "/news", { ...live(), cover: portrait.id });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(problems.pictureHidden);
  });

  it("C31 refuses what is no text, in Chinese", async () => {
    const { status, body } = await send("POST", "/news?draft=true", { headline: { a: 1 } });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(problems.notText);
  });
});
