import { describe, expect, test } from "vitest";
import { aService } from "#tests/factories/voteService.ts";
import { problemWire, receiptWire } from "#voting/campaign/vote.wire.ts";

const codeOf = async (response: Response) => problemWire.parse(await response.json()).code;

describe("a receipt", () => {
  test("finds its vote, says nothing about the choice, and no other receipt fits", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const { receipt } = await (await voter.like({ candidate: 7 })).json();
    const found = receiptWire.parse(
      await (await voter.get(`/receipts/${receipt.split(".")[0]}`)).json(),
    );
    const [shown = ""] = receipt.split(".");
    const id = shown.slice(0, -3);
    expect(found).toMatchObject({ id, stream: "likes", seq: 1 });
    const forged = id.replace(/.$/, (last: string) => (last === "0" ? "1" : "0"));
    for (const other of [forged, id.replace("-1-", "-2-")])
      expect(await codeOf(await voter.get(`/receipts/${other}`))).toBe("unknown-receipt");
    for (const wrong of ["L-1", `${shown}0`, shown.slice(0, -1)])
      expect(await codeOf(await voter.get(`/receipts/${wrong}`))).toBe("malformed-receipt");
    // V70: a slip of the pen is told from a receipt that nobody has.
    for (const slip of [`${forged}${shown.slice(-3)}`, shown.replace("-1-", "-2-")])
      expect(await codeOf(await voter.get(`/receipts/${slip}`))).toBe("malformed-receipt");
  });

  test("is found however it was copied", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const [receipt = ""] = (await (await voter.like()).json()).receipt.split(".");
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
