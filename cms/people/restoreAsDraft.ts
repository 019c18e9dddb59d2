import type { Endpoint, SanitizedConfig } from "payload";

const isRestore = ({ method, path }: Omit<Endpoint, "root">) =>
  method === "post" && path === "/versions/:id";

const asDraft = (endpoint: Omit<Endpoint, "root">): Omit<Endpoint, "root"> => ({
  ...endpoint,
  handler: (req) => {
    req.query = { ...req.query, draft: "true" };
    return endpoint.handler(req);
  },
});

/** Rule A28: Payload reads before its hooks whether a version is restored as a draft, so the address decides. */
export const restoreAsDraft = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    endpoints:
      collection.endpoints === false
        ? collection.endpoints
        : collection.endpoints.map((one) => (isRestore(one) ? asDraft(one) : one)),
  })),
});
