import type { Endpoint } from "payload";

/** An endpoint of one campaign: `path` stands below `/api/campaigns/:id/`. */
export const campaignEndpoint = (
  method: "get" | "post",
  path: string,
  handler: Endpoint["handler"],
): Endpoint => ({ path: `/:id/${path}`, method, handler });
