import { createLocalReq, type Payload } from "payload";
import { render } from "#seed/pictures/render.ts";
import { type PictureOrder, pictureOrders } from "./pictureOrders.ts";

/** Pictures that are encoded side by side; each encoding spreads over threads of its own. */
const hands = 2;

type Shelf = {
  payload: Payload;
  /** Pixels that no picture is to exceed; for tests, which have no use for large ones. */
  widest?: number;
};

const findPicture = async (payload: Payload, { record }: PictureOrder) => {
  const { docs } = await payload.find({
    collection: "media",
    where: { alt: { equals: record.alt }, illustration: { equals: true } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
  });
  return docs[0]?.id;
};

const uploadPicture = async (
  { payload, widest }: Shelf,
  { draw, viewBox, ...order }: PictureOrder,
): Promise<number> => {
  const width = Math.min(order.width, widest ?? order.width);
  const data = await render({ drawing: draw(), width, viewBox });
  const { id } = await payload.create({
    collection: "media",
    data: order.record,
    file: { data, mimetype: "image/png", name: `${order.key}.png`, size: data.length },
    depth: 0,
    req: await createLocalReq({ context: { skipOutbox: true } }, payload),
  });
  return id;
};

/**
 * Puts the drawings of the given keys into the picture library and answers their ids. A drawing that is there
 * already, known by its alternative text, is taken as it is.
 */
export const plantPictures = async (
  facts: Shelf & { keys: Iterable<string> },
): Promise<ReadonlyMap<string, number>> => {
  const ids = new Map<string, number>();
  const waiting = [...new Set(facts.keys)];
  const work = async () => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      const order = pictureOrders.get(key);
      if (!order) throw new Error(`no drawing has the key ${key}`);
      const id = await findPicture(facts.payload, order);
      ids.set(key, id ?? (await uploadPicture(facts, order)));
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  return ids;
};
