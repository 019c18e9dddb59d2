import type { Payload } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { wording } from "#content/wording.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
let payload: Payload;
beforeAll(async () => {
  cms = await openTestPayload();
  payload = cms.payload;
});
afterAll(() => cms?.close());

const news = async (status: "draft" | "published") => {
  const data = { ...aPublishableNewsItem(), _status: status };
  const { id } = await payload.create({ collection: "news", draft: status === "draft", data });
  return { relationTo: "news" as const, value: id };
};
const lead = (front: Awaited<ReturnType<typeof news>>[]) =>
  payload.updateGlobal({ slug: "front-page", data: { front } });

it("what may not be chosen any more is told by its place in the list, with what to do", async () => {
  const [first, draft, third] = [
    await news("published"),
    await news("draft"),
    await news("published"),
  ];
  const refusal = (places: number[]) => ({
    data: {
      errors: [expect.objectContaining({ path: "front", message: wording.choiceGone(places) })],
    },
  });
  await expect(lead([first, draft, third])).rejects.toMatchObject(refusal([2]));
  const nowhere = { relationTo: "news" as const, value: 999_999 };
  await expect(lead([nowhere, first, draft])).rejects.toMatchObject(refusal([1, 3]));
  await expect(lead([first, third])).resolves.toMatchObject({ front: [{}, {}] });
});
