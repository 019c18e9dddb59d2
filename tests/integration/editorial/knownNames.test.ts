import { afterAll, beforeAll, expect, it } from "vitest";
import { readCsv } from "#leaves/readCsv.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await know();
});
afterAll(() => newsroom?.close());

const bodyOf = (text: string) => ({
  root: {
    ...{ type: "root", version: 1, format: "", indent: 0, direction: null },
    children: [
      {
        ...{ type: "paragraph", version: 1, format: "", indent: 0, direction: null },
        ...{ textFormat: 0, textStyle: "" },
        children: [
          { type: "text", version: 1, text, format: 0, style: "", mode: "normal", detail: 0 },
        ],
      },
    ],
  },
});
const send = (method: string, path: string, body?: object) =>
  newsroom.cms.rest(method, path, { as: newsroom.as("chief-editor"), ...(body && { body }) });

/** What the newsroom knows. */
async function know(): Promise<void> {
  for (const [list, text] of [
    ["terms", "大修资金,大修基金"],
    ["tenures", "欧阳慕白,书记,2010-01-01"],
  ] as const) {
    const { body } = await send("POST", `/${list}/import`, { rows: readCsv(text) });
    expect(body).toMatchObject({ added: 1 });
  }
  const data = { name: "簇锦街道", label: "簇锦街道", level: "street", code: "510107099" };
  await newsroom.payload.db.create({ collection: "places", data, req: {} });
}

it.each([
  ["any other word", "居民常来坐坐", "居民都来坐坐", "待终审·三校"],
  ["a right form of 用语", "动用大修资金", "动用大修基金", "待初审·一校"],
  ["somebody who held a post", "书记欧阳慕白到场", "书记欧阳慕柏到场", "待初审·一校"],
  ["a street", "来到簇锦街道", "来到簇景街道", "待初审·一校"],
])("R5 a letter of %s is a slip only where it is no name", async (_, before, after, state) => {
  const { id } = await newsroom.write("news", {});
  await send("PATCH", `/news/${id}?draft=true`, { body: bodyOf(before) });
  await signedOff(newsroom, { subject: "news", id });
  await send("PATCH", `/news/${id}?draft=true`, { body: bodyOf(after) });
  expect((await send("GET", `/news/${id}/review`)).body.state).toBe(state);
});
