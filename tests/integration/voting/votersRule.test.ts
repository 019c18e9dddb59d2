import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { documentData } from "#tests/factories/documents.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { frozenEditWords, openingWords } from "#voting/acts/wording.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const given = process.env.VOTER_SIGN_INS;
afterEach(() => {
  if (given === undefined) delete process.env.VOTER_SIGN_INS;
  else process.env.VOTER_SIGN_INS = given;
});

let campaigns = 0;

async function aCampaign(voters: CampaignRules["voters"]): Promise<number> {
  campaigns += 1;
  const worker = await newsroom.write("workers", { live: true });
  const slug = `voters-${campaigns}`;
  const data = {
    ...documentData({
      subject: "campaigns",
      title: `评选${campaigns}`,
      slug,
      street: 0,
      now: new Date(),
    }),
    rules: likeRules({ voters }),
    candidates: [{ worker: worker.id, number: 1, category: "grid-worker" }],
    _status: "published",
  };
  const { id } = await newsroom.payload.create({ collection: "campaigns", data: data as never });
  return Number(id);
}

const open = (id: number) =>
  newsroom.cms.rest("POST", `/campaigns/${id}/open`, {
    as: newsroom.as("chief-editor"),
    body: {},
  });
const messageOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message;
const frozenOf = async (id: number) => {
  const { slug } = await newsroom.payload.findByID({ collection: "campaigns", id });
  const { rows } = await newsroom.payload.db.pool.query(
    "SELECT frozen::jsonb #> '{rules}' AS rules FROM voting.campaigns WHERE slug = $1",
    [slug],
  );
  return rows[0]?.rules;
};

test.each(["wechat", "sms"] as const)(
  "V44 a campaign of %s voters opens only where their credentials are set",
  async (voters) => {
    const id = await aCampaign(voters);
    process.env.VOTER_SIGN_INS = voters === "sms" ? "wechat" : "sms";
    expect(messageOf(await open(id))).toBe(openingWords.problems["sign-in-missing"]);
    expect(await frozenOf(id)).toBeUndefined();
    process.env.VOTER_SIGN_INS = voters;
    expect((await open(id)).status).toBe(200);
    expect(await frozenOf(id)).toMatchObject({ voters });
  },
);

test("V2, V44 who is one voter cannot be changed after opening", async () => {
  const id = await aCampaign("device");
  expect((await open(id)).status).toBe(200);
  expect(await frozenOf(id)).not.toHaveProperty("voters");
  const refused = await newsroom.cms.rest("PATCH", `/campaigns/${id}`, {
    as: newsroom.as("chief-editor"),
    body: { rules: { ...likeRules(), voters: "sms" } },
  });
  expect(messageOf(refused)).toBe(frozenEditWords["frozen-changed"]);
});
