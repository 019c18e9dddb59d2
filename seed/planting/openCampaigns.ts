import { createLocalReq, type Payload } from "payload";
import { openCampaign } from "#voting/acts/openCampaign.ts";

/** Opens the planted campaigns that are published and not open yet. */
export const openCampaigns = async (facts: {
  payload: Payload;
  ids: readonly number[];
}): Promise<void> => {
  const { payload, ids } = facts;
  for (const id of ids) {
    const campaign = await payload.findByID({ collection: "campaigns", id, depth: 0, trash: true });
    if (campaign.openedAt || campaign._status !== "published" || campaign.deletedAt) continue;
    const req = await createLocalReq({ context: { skipOutbox: true } }, payload);
    await openCampaign({ payload, id, by: "示例数据", req });
  }
};
