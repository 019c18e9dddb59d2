import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { isReceiptSigned } from "#site/campaign/island/checkReceipt.ts";
import { readReceipt, readSignature, receiptId, shownReceipt } from "#voting/ledger/receipt.ts";
import { createReceiptSigner } from "#voting/seals/receiptSigner.ts";
import { type AuditCampaign, auditFormat } from "#voting/seals/seal.wire.ts";
import { createSigner } from "#voting/seals/signer.ts";

const signer = createSigner("a secret that is long enough for tests");
const campaign: AuditCampaign = {
  ...{ format: auditFormat, slug: "zui-mei", frozen: "{}", rulesHash: "0".repeat(64) },
  ...{ publicKey: signer.publicKey, rotations: [], seals: { likes: 0, ballots: 0 } },
};
const at = new Date("2026-12-02T04:00:00.000Z");
const aPlace = (seq: number) => ({ stream: "likes" as const, seq, key: randomUUID() });

/** What a browser says to a receipt. */
function isSound(receipt: string, slug = campaign.slug) {
  const place = readReceipt(receipt);
  const wide = receipt.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const given = readSignature(receipt);
  expect(readSignature(wide)).toEqual(given);
  if (!place || !given) throw new Error(`unsigned: ${receipt}`);
  return isReceiptSigned({ ...campaign, slug }, { id: receiptId(place), given });
}

describe("V70 receipts", () => {
  let signatures = 0;
  beforeEach(() => {
    signatures = 0;
  });
  const give = createReceiptSigner(
    {
      ...signer,
      sign: (text) => {
        signatures += 1;
        return signer.sign(text);
      },
    },
    () => true,
  );

  test.each([1, 2, 3, 33])("of one turn share a signature: %i", async (count) => {
    const places = Array.from({ length: count }, (_, index) => aPlace(index + 1));
    const receipts = await Promise.all(
      places.map((place) => give({ campaign: campaign.slug, place, at })),
    );
    expect(signatures).toBe(1);
    for (const [index, receipt] of receipts.entries()) {
      expect(readReceipt(receipt)?.seq).toBe(index + 1);
      expect(await isSound(receipt)).toBe(true);
    }
  });

  test("are of one vote of one campaign, and nothing in them can be changed", async () => {
    const place = aPlace(7);
    const [receipt = ""] = await Promise.all(
      [place, aPlace(8)].map((one) => give({ campaign: campaign.slug, place: one, at })),
    );
    expect(await isSound(receipt, "another")).toBe(false);
    const [shown = "", ...rest] = receipt.split(".");
    const other = [shownReceipt(aPlace(7)), ...rest].join(".");
    expect(await isSound(other)).toBe(false);
    expect(await isSound([shown, "1764648000001", ...rest.slice(1)].join("."))).toBe(false);
  });

  test("are given without a signature while the key is not in force", async () => {
    const place = aPlace(9);
    const receipt = await createReceiptSigner(
      signer,
      () => false,
    )({ campaign: campaign.slug, place, at });
    expect([receipt, readSignature(receipt)]).toEqual([shownReceipt(place), undefined]);
  });

  test("tell every slip of one character and every two in each other's place", () => {
    const shown = shownReceipt(aPlace(1204));
    for (let index = 2; index < shown.length; index += 1) {
      const [now = "", next = ""] = [shown[index], shown[index + 1]];
      if (now === "-") continue;
      const other = now === "7" ? "3" : "7";
      expect(readReceipt(shown.slice(0, index) + other + shown.slice(index + 1))).toBeUndefined();
      if (next === "" || next === "-" || next === now) continue;
      const swapped = shown.slice(0, index) + next + now + shown.slice(index + 2);
      expect(readReceipt(swapped), swapped).toBeUndefined();
    }
  });
});
