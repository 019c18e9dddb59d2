import { type Environment, type EnvironmentSource, readEnvironment } from "#leaves/environment.ts";

const names = [
  "GRIDPRESS_DATA_DIR",
  "SITE_ORIGIN",
  "ADMIN_ORIGIN",
  "HOST",
  "WEB_PORT",
  "CMS_PORT",
  "GRIDPRESS_TRIAL",
] as const;

/** What every process may know. */
export type Settings = Environment<(typeof names)[number]>;

/**
 * What is no production is a trial, and nobody has to say so: site and panel are where their ports are on this machine,
 * unless they have addresses of their own.
 */
const withOrigins = (given: EnvironmentSource): EnvironmentSource =>
  given.NODE_ENV === "production"
    ? { ...given, GRIDPRESS_TRIAL: "0" }
    : {
        ...given,
        GRIDPRESS_TRIAL: "1",
        SITE_ORIGIN: given.SITE_ORIGIN || (given.WEB_PORT && `http://localhost:${given.WEB_PORT}`),
        ADMIN_ORIGIN:
          given.ADMIN_ORIGIN || (given.CMS_PORT && `http://localhost:${given.CMS_PORT}`),
      };

/** The settings of this start. Throws `EnvironmentError` that names each wrong one. */
export const readSettings = (): Settings => readEnvironment(withOrigins(process.env), names);

export const isProduction = (): boolean =>
  readEnvironment(process.env, ["NODE_ENV"]).NODE_ENV === "production";
