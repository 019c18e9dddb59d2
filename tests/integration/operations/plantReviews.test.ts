import { createLocalReq } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readInbox } from "#editorial/review/readInbox.ts";
import { idsOf } from "#editorial/states/standingStore.ts";
import { plantReviews } from "#operations/plantReviews.ts";
import { principalOf } from "#people/principal.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

it("the sample gives each account that writes or signs something to do", async () => {
  const { payload } = newsroom;
  await plantReviews(payload);
  const boxesOf = async (username: string) => {
    const where = { username: { equals: username } };
    const { docs } = await payload.find({ collection: "users", where, depth: 0 });
    const who = principalOf(docs[0]);
    if (!who) throw new Error(username);
    const lines = await readInbox(await createLocalReq({}, payload), who);
    return lines.map(({ box }) => box).sort();
  };
  expect(await boxesOf("reporter")).toEqual(["returned", "sent", "sent", "sent", "sent"]);
  expect(await boxesOf("correspondent")).toEqual(["returned"]);
  expect(await boxesOf("editor")).toEqual(["toSign"]);
  expect(await boxesOf("director")).toEqual(["toSign", "toSign"]);
  expect(await boxesOf("chief-editor")).toEqual(["toSign", "toSign"]);
  const signed = await idsOf(payload.db.drizzle, "news", {
    filter: "signed",
    account: "",
    signing: [],
  });
  expect(signed).toHaveLength(1);
});
