import type { CollectionSlug, Endpoint, SanitizedConfig } from "payload";
import { foundOnly } from "./foundOnly.ts";

type Served = {
  endpoints: false | Omit<Endpoint, "root">[];
  versions?: unknown;
  auth?: { verify?: unknown };
};

/** Payload serves these for everything, and fails where there is nothing behind them. */
const isEmpty = ({ path }: { path: string }, { versions, auth }: Served) =>
  (!versions && path.startsWith("/versions")) || (!auth?.verify && path.startsWith("/verify"));

const open = <S extends Served>(served: S, slug?: CollectionSlug): S["endpoints"] =>
  served.endpoints === false
    ? served.endpoints
    : served.endpoints
        .filter((endpoint) => !isEmpty(endpoint, served))
        .map((endpoint) => (slug ? { ...endpoint, handler: foundOnly(slug, endpoint) } : endpoint));

/** Takes away the addresses of versions that are not kept and of e-mail that is not sent, and keeps the rest from telling what is there. */
export const closeEndpoints = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((one) => ({ ...one, endpoints: open(one, one.slug) })),
  globals: config.globals.map((one) => ({ ...one, endpoints: open(one) })),
});
