import { type CollectionSlug, createLocalReq, type Payload } from "payload";
import { unwritten } from "./findStore.ts";
import { keepFindText } from "./keepFindText.ts";
import { foundCollections } from "./withFinding.ts";

/** Documents between two looks at the table. */
const most = 100;

async function write(payload: Payload, collection: string): Promise<void> {
  const req = await createLocalReq({}, payload);
  const config = payload.collections[collection as CollectionSlug]?.config;
  if (!config) return;
  for (;;) {
    const ids = await unwritten(req, { collection, most });
    if (ids.length === 0) return;
    let written = 0;
    for (const isLive of [false, true]) {
      const { docs } = await payload.find({
        collection: collection as CollectionSlug,
        where: { id: { in: ids } },
        ...{ draft: !isLive, depth: 0, pagination: false, trash: true, req },
      });
      written += docs.length;
      for (const doc of docs)
        await keepFindText(req, config, { isLive, document: { ...doc, id: Number(doc.id) } });
    }
    if (written === 0) throw new Error(`${ids.length} documents cannot be read`);
  }
}

/** Keeps what was never saved since there is a search of the panel: texts of an older version, and those that came with a restored table. */
export async function startFinding(payload: Payload): Promise<void> {
  for (const collection of foundCollections)
    await write(payload, collection).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: `${collection} cannot all be found in the panel` }),
    );
}
