import type { Endpoint } from "payload";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { openCampaign } from "../acts/openCampaign.ts";
import { openingWords } from "../acts/wording.ts";
import { personOf } from "./personOf.ts";

/** `POST /api/campaigns/:id/open`: opens a campaign, for those who may publish campaigns. */
export const openEndpoint: Endpoint = {
  path: "/:id/open",
  method: "post",
  handler: async (req) => {
    const who = principalOf(req.user);
    if (!who || !scopesOf(who.role, "publish", "campaigns").includes("all"))
      throw rightRefused(openingWords.notAllowed);
    const id = String(req.routeParams?.id);
    const rulesHash = await openCampaign({
      payload: req.payload,
      id,
      by: String(who.id),
      person: personOf(req.user),
      req,
    });
    return Response.json({ message: openingWords.opened, rulesHash });
  },
};
