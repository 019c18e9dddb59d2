import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import os from "node:os";
import path from "node:path";
import S3rver from "@20minutes/s3rver";
import { freePort } from "#operations/postgres/port.ts";
import type { S3Settings } from "#storage/storageSettings.ts";

export type S3Server = {
  settings: S3Settings;
  /** The same as variables of a process. */
  variables: Record<string, string>;
  /** Ends the server, with what it holds kept for a `start` at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

/** A server on loopback that speaks S3, with one empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "gridpress-s3-"));
  const port = await freePort();
  const bucket = "gridpress";
  let server: Server | undefined;

  const stop = async () => {
    const ending = server;
    server = undefined;
    ending?.closeAllConnections();
    await new Promise<void>((resolve) => (ending ? ending.close(() => resolve()) : resolve()));
  };
  const start = async () => {
    const s3 = new S3rver({
      ...{ port, address: "127.0.0.1", directory, silent: true },
      // It computes the signature of a list over `/bucket` where clients ask for `/bucket/`.
      allowMismatchedSignatures: true,
      configureBuckets: [{ name: bucket, configs: [] }],
    });
    s3.logger.silent = true;
    await s3.run();
    server = s3.httpServer;
  };
  await start();

  const key = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    settings: { ...key, bucket, endpoint, region: "us-east-1", isPathStyle: true },
    variables: {
      S3_BUCKET: bucket,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: key.accessKeyId,
      S3_SECRET_ACCESS_KEY: key.secretAccessKey,
      S3_PATH_STYLE: "1",
    },
    stop,
    start,
    async remove() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
