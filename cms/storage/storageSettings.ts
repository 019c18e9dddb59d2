import { type Environment, EnvironmentError, environment } from "#leaves/environment.ts";
import { wording } from "./wording.ts";

/** Variables that say where bytes lie: what a process is told that opens a store. */
export const storageVariables = [
  "GRIDPRESS_DATA_DIR",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "S3_ENDPOINT",
  "S3_REGION",
  "S3_PATH_STYLE",
] as const;
export type StorageEnvironment = Environment<(typeof storageVariables)[number]>;

/** A bucket of a store that speaks S3. */
export type S3Settings = {
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Without it, AWS's own. */
  endpoint: string | undefined;
  region: string;
  isPathStyle: boolean;
};

/** Where bytes lie: below the data folder, or in a store elsewhere with a copy on this machine's disk. */
export type StorageSettings = { dataDir: string; s3: S3Settings | undefined };

/** The settings of this process. Throws `EnvironmentError` when a store is configured by halves. */
export function storageSettings(
  given: StorageEnvironment = environment(...storageVariables),
): StorageSettings {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = given;
  const needed = { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  const dataDir = given.GRIDPRESS_DATA_DIR;
  if (Object.values(needed).every((value) => value === undefined))
    return { dataDir, s3: undefined };
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    const missing = Object.entries(needed).filter(([, value]) => !value);
    throw new EnvironmentError(missing.map(([name]) => wording.missing(name)).join("\n"));
  }
  return {
    dataDir,
    s3: {
      bucket: S3_BUCKET,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
      endpoint: given.S3_ENDPOINT,
      region: given.S3_REGION,
      isPathStyle: given.S3_PATH_STYLE,
    },
  };
}
