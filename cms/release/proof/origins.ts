import { type Environment, environment } from "#leaves/environment.ts";

/** Where the site is asked: as readers do, and `web` itself where that is another address. */
export type Origins = { public: string; web?: string };

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Rule E2. `web` listens beside the CMS; on another machine it does not answer there, and the public address alone tells. */
export function originsOf(
  given: Environment<"SITE_ORIGIN" | "WEB_PORT"> = environment("SITE_ORIGIN", "WEB_PORT"),
): Origins {
  const { SITE_ORIGIN, WEB_PORT } = given;
  const { hostname, port, protocol } = new URL(SITE_ORIGIN);
  const isOwn = protocol === "http:" && loopback.has(hostname) && Number(port || 80) === WEB_PORT;
  return isOwn
    ? { public: SITE_ORIGIN }
    : { public: SITE_ORIGIN, web: `http://127.0.0.1:${WEB_PORT}` };
}
