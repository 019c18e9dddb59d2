import fc from "fast-check";
import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { qrCode } from "#leaves/qrCode.ts";

const scale = 4;

/** What a camera sees: dark runs of the path as pixels, `scale` for a module. */
function photograph({ size, path }: ReturnType<typeof qrCode>) {
  const width = size * scale;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      data.fill(
        0,
        (row * width + Number(x) * scale) * 3,
        (row * width + (Number(x) + Number(length)) * scale) * 3,
      );
  return { width, height: width, data };
}

const read = (text: string) => decodeQR(photograph(qrCode(text)), { timeLimit: 5_000 });

describe("a QR code", () => {
  it("reads as what was put in, whatever the address", () => {
    const addresses = fc.webUrl({ withQueryParameters: true, size: "medium" });
    fc.assert(
      fc.property(addresses, (address) => {
        expect(read(address)).toBe(address);
      }),
    );
  });

  it("takes Chinese as it is", () => {
    expect(read("https://news.example.cn/街道/簇桥")).toBe("https://news.example.cn/街道/簇桥");
  });
});
