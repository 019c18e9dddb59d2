import { describe, expect, it } from "vitest";
import { editionWire } from "#edition/edition.wire.ts";
import { editionFeed } from "#edition/editionFeed.ts";
import { editions } from "#tests/factories/edition.ts";

const token = "a-token-of-at-least-thirty-two-chars";
const feed = editionFeed({ token, edition: async () => editions.one() });
const ask = (headers: Record<string, string>) =>
  feed(new Request("http://localhost/api/edition", { headers }));
const authorization = `Bearer ${token}`;

describe("the edition feed", () => {
  it("answers what the wire accepts", async () => {
    const response = await ask({ authorization });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(editionWire.parse(await response.json())).toEqual(editionWire.parse(editions.one()));
  });

  it.each(["", "Bearer wrong", `Basic ${token}`, token])("is closed to %j", async (given) => {
    const response = await ask(given ? { authorization: given } : {});
    expect([response.status, await response.text()]).toEqual([401, ""]);
  });

  it("answers 304 to who has this edition already", async () => {
    const etag = (await ask({ authorization })).headers.get("etag") ?? "";
    const again = await ask({ authorization, "if-none-match": `"other", ${etag}` });
    expect([again.status, again.headers.get("etag")]).toEqual([304, etag]);
  });
});
