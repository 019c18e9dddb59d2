import { describe, expect, test } from "vitest";
import { aService } from "#tests/factories/voteService.ts";
import { problemWire, receiptWire } from "#voting/campaign/vote.wire.ts";

const codeOf = async (response: Response) => problemWire.parse(await response.json()).code;

describe("a receipt", () => {
  test("finds its vote, says nothing about the choice, and no other receipt fits", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const { receipt } = await (await voter.like({ candidate: 7 })).json();
    const found = receiptWire.parse(await (await voter.get(`/receipts/${receipt}`)).json());
    expect(found).toMatchObject({ id: receipt, stream: "likes", seq: 1 });
    const forged = receipt.replace(/.$/, (last: string) => (last === "0" ? "1" : "0"));
    for (const id of [forged, receipt.replace("-1-", "-2-")])
      expect(await codeOf(await voter.get(`/receipts/${id}`))).toBe("unknown-receipt");
    for (const id of ["L-1", `${receipt}0`, receipt.slice(0, -1)])
      expect(await codeOf(await voter.get(`/receipts/${id}`))).toBe("malformed-receipt");
  });

  test("is found however it was copied", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const { receipt } = await (await voter.like()).json();
    const copies = [
      receipt.toUpperCase(),
      receipt.replaceAll("-", "\uff0d"),
      receipt.replaceAll("-", "\u2014"),
      ` \u200b${receipt.slice(0, 9)} ${receipt.slice(9)}\ufeff`,
    ];
    for (const copy of copies) {
      const page = await voter.get(`/receipts?id=${encodeURIComponent(copy)}`);
      expect(await page.text()).toContain("这一票记在账上");
    }
  });

  test("takes a key that a client drew, not one of the two that are nobody's", async () => {
    const voter = aService().voter();
    await voter.arrive();
    for (const digit of ["0", "f", "F"]) {
      const key = "00000000-0000-0000-0000-000000000000".replaceAll("0", digit);
      expect(await codeOf(await voter.like({ key }))).toBe("malformed");
    }
  });

  test("can be checked with a plain form", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const { receipt } = await (await voter.like()).json();
    expect(await (await voter.get(`/receipts?id=${receipt}`)).text()).toContain("这一票记在账上");
    expect((await voter.get("/receipts?id=x")).status).toBe(400);
    const unknown = `L-9-${"a".repeat(32)}`;
    expect((await voter.get(`/receipts?id=${unknown}`)).status).toBe(404);
  });
});
