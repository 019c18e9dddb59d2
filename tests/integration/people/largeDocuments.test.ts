import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyLimits } from "#leaves/bodyLimits.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { restDoor } from "#tests/harness/restDoor.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const paragraph = {
  type: "paragraph",
  version: 1,
  format: "",
  indent: 0,
  direction: "ltr",
  textFormat: 0,
  children: [
    {
      type: "text",
      version: 1,
      text: "网格员走进院落，听居民说事。".repeat(20),
      format: 0,
      detail: 0,
      mode: "normal",
      style: "",
    },
  ],
};

describe("A27: a document of almost the largest size", () => {
  it("is saved, in the form that the panel sends", async () => {
    const bytes = Buffer.byteLength(JSON.stringify(paragraph)) + 1;
    const many = Math.floor((bodyLimits.document * 0.95) / bytes);
    const children = Array.from({ length: many }, () => paragraph);
    const root = { type: "root", version: 1, format: "", indent: 0, direction: "ltr", children };
    const body = new FormData();
    body.append("_payload", JSON.stringify({ headline: "很长的一篇", body: { root } }));
    const response = await restDoor(newsroom).send("editor", {
      method: "POST",
      path: "/news?draft=true",
      body,
    });
    expect(response.status).toBe(201);
    const { doc } = (await response.json()) as { doc: { body: { root: { children: object[] } } } };
    expect(doc.body.root.children).toHaveLength(many);
  });
});
