import { createHash, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkReceipt, fingerprintOf } from "#site/campaign/island/checkReceipt.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { receiptId } from "#voting/ledger/receipt.ts";
import { auditFormat } from "#voting/seals/seal.wire.ts";
import { proofOf, sealRows } from "#voting/seals/sealRows.ts";
import { createSigner } from "#voting/seals/signer.ts";

const signer = createSigner("a secret that is long enough for tests");

/** What a citizen's browser holds for the third of seven likes. */
function evidence() {
  const frozen = freeze(aFrozen());
  const rulesHash = createHash("sha256").update(frozen).digest("hex");
  const rows = Array.from({ length: 7 }, (_, index) => ({
    seq: index + 1,
    key: randomUUID(),
    choices: [1 + (index % 3)],
  }));
  const sealed = sealRows({
    campaign: { slug: "zui-mei", rulesHash },
    stream: "likes",
    rows,
    tally: new Map(),
    isTallyShown: false,
    saltKey: Buffer.alloc(32, 7),
    signer,
    at: new Date("2026-11-21T04:00:10.000Z"),
  });
  const key = rows[2]?.key ?? "";
  const id = receiptId({ stream: "likes", seq: 3, key });
  const proof = proofOf(sealed, id);
  if (!proof) throw new Error("no proof");
  return {
    receipt: {
      id,
      campaign: "zui-mei",
      stream: "likes" as const,
      seq: 3,
      at: "2026-11-21T04:00:00.000Z",
      proof,
    },
    campaign: {
      format: auditFormat,
      slug: "zui-mei",
      frozen,
      rulesHash,
      publicKey: signer.publicKey,
      rotations: [] as { statement: string; signature: string }[],
      seals: { likes: 1, ballots: 0 },
    },
    seal: {
      head: sealed.head,
      signature: sealed.signature,
      leaves: sealed.leaves.toString("base64"),
    },
  };
}

const failed = async (held: ReturnType<typeof evidence>) =>
  (await checkReceipt(held)).filter(({ outcome }) => outcome !== "sound").map(({ name }) => name);

describe("V35 a receipt checked in the browser", () => {
  test("is sound against the published files", async () => {
    expect(await failed(evidence())).toEqual([]);
  });

  test("another receipt's key does not fit the leaf", async () => {
    const held = evidence();
    held.receipt.id = receiptId({ stream: "likes", seq: 3, key: randomUUID() });
    expect(await failed(held)).toEqual(["own"]);
  });

  test("a proof from another seal, a changed rule and a forged signature are noticed", async () => {
    const held = evidence();
    const other = evidence();
    expect(await failed({ ...held, seal: other.seal })).toContain("published");
    const frozen = held.campaign.frozen.replace('"perDay":5', '"perDay":50');
    expect(await failed({ ...held, campaign: { ...held.campaign, frozen } })).toEqual(["rules"]);
    const seal = { ...held.seal, signature: Buffer.alloc(64).toString("base64") };
    expect(await failed({ ...held, seal })).toEqual(["signed"]);
  });

  test("tells the fingerprint of the key as the stand-alone verifier does", async () => {
    const { campaign } = evidence();
    const raw = Buffer.from(campaign.publicKey, "base64");
    const hex = createHash("sha256").update(raw).digest("hex");
    expect((await fingerprintOf(campaign)).replaceAll(" ", "")).toBe(hex);
  });

  test("V66: a key that took the old one's place is believed when the old one announced it, and the old one no longer", async () => {
    const next = createSigner("the next secret that is long enough for tests");
    const announced = (at: string, by = signer) => {
      const statement = JSON.stringify({ at, key: next.publicKey, previous: signer.publicKey });
      return [{ statement, signature: by.sign(statement) }];
    };
    const held = evidence();
    const [before, after] = ["2026-11-21T04:00:00.000Z", "2026-11-21T05:00:00.000Z"];
    const withRotations = (rotations: ReturnType<typeof announced>) =>
      failed({ ...held, campaign: { ...held.campaign, rotations } });
    expect(await withRotations(announced(after))).toEqual([]);
    expect(await withRotations(announced(before))).toEqual(["signed"]);
    expect(await withRotations(announced(after, next))).toEqual(["signed"]);
    const seal = { ...held.seal, signature: next.sign(held.seal.head) };
    const campaign = { ...held.campaign, rotations: announced(before) };
    expect(await failed({ ...held, seal, campaign })).toEqual([]);
    expect(await failed({ ...held, seal })).toEqual(["signed"]);
    expect(await fingerprintOf(campaign)).toBe(
      await fingerprintOf({ ...held.campaign, publicKey: next.publicKey }),
    );
  });

  test("a receipt with another place in the ledger does not fit, though its leaf were there", async () => {
    const held = evidence();
    const receipt = { ...held.receipt, seq: 9 };
    expect(await failed({ ...held, receipt })).toEqual(["own"]);
  });
});
