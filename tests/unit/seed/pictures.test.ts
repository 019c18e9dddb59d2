import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { altProblem } from "#content/media/altRules.ts";
import { render } from "#seed/pictures/render.ts";
import { plantedCollections } from "#seed/planting/collections.ts";
import { pictureOrders } from "#seed/planting/pictureOrders.ts";
import { picturesIn } from "#seed/planting/picturesIn.ts";
import { seed } from "./seedTexts.ts";

const orders = [...pictureOrders.values()];
const used = new Set(
  plantedCollections.flatMap((collection) => seed[collection].flatMap((doc) => picturesIn(doc))),
);

describe("drawings of the sample content", () => {
  it("are all used, and all that is used is drawn", () => {
    expect([...used].filter((key) => !pictureOrders.has(key))).toEqual([]);
    expect(orders.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
  });

  it("have alternative texts that the picture library accepts, each its own", () => {
    const problems = orders.flatMap(({ key, record }) => {
      const problem = altProblem({ alt: record.alt, fileNames: [`${key}.png`] });
      return problem ? [`${key}: ${problem}`] : [];
    });
    expect(problems).toEqual([]);
    expect(new Set(orders.map(({ record }) => record.alt)).size).toBe(orders.length);
  });

  it.each(orders)(
    "$key is geometry alone, the same each time, and marked as a drawing",
    (order) => {
      const drawing = order.draw();
      expect(drawing).toBe(order.draw());
      expect(drawing).not.toMatch(/<text|<image|NaN|undefined|href=/);
      expect(order.record.illustration).toBe(true);
    },
  );

  it("differ from each other", () => {
    expect(new Set(orders.map(({ draw }) => draw())).size).toBe(orders.length);
  });

  it("come out at their width with something on them", async () => {
    const [order] = orders;
    if (!order) throw new Error("there are no drawings");
    const data = await render({ drawing: order.draw(), width: 160, viewBox: order.viewBox });
    const { width, height } = await sharp(data).metadata();
    const { channels } = await sharp(data).stats();
    expect([width, height]).toEqual([160, 107]);
    expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(20);
  });
});
