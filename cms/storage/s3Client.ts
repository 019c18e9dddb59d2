import { inTurn } from "#leaves/inTurn.ts";
import type { S3Settings } from "./storageSettings.ts";

/** Longest that the store may take to accept a connection, and to go on with an answer, in ms. */
const [connectMs, answerMs] = [3_000, 20_000];

/** Requests on their way at once. More wait here: in the client's own queue the time to connect would run already. */
const mostAtOnce = 64;

/**
 * Loads the vendor's client and its commands: without a store they cost a process neither time nor memory. Checksums
 * only where S3 itself demands them: those that the client adds otherwise are refused by Aliyun OSS, Tencent COS and others
 * (aws-sdk-js-v3, issue 6810).
 */
async function connect({
  accessKeyId,
  secretAccessKey,
  endpoint,
  region,
  isPathStyle,
}: S3Settings) {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    region,
    ...(endpoint && { endpoint }),
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: isPathStyle,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: mostAtOnce, keepAlive: true },
      httpsAgent: { maxSockets: mostAtOnce, keepAlive: true },
    },
  });
  return { sdk, client, turn: inTurn(mostAtOnce) };
}

const clients = new Map<string, ReturnType<typeof connect>>();

/** The client of a store: one for each in a process, whoever asks, for it keeps connections open. */
export function s3Client(settings: S3Settings): ReturnType<typeof connect> {
  const key = JSON.stringify(settings);
  const client = clients.get(key) ?? connect(settings);
  clients.set(key, client);
  return client;
}
