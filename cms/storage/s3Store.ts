import type { BlobStore } from "./BlobStore.ts";
import { checkedName } from "./checkedName.ts";
import { s3Client } from "./s3Client.ts";
import type { S3Settings } from "./storageSettings.ts";

/** Codes of an answer that says: no such object. A bucket that is not there is a fault, and none of these. */
const missing = new Set(["NoSuchKey", "NotFound"]);

const orMissing = (error: unknown): undefined => {
  if (!(error instanceof Error && missing.has(error.name))) throw error;
};

/** Blobs as objects of a bucket that speaks S3. Nothing but plain puts, gets, heads, deletes and lists is asked of it. */
export function s3Store(settings: S3Settings): BlobStore {
  const Bucket = settings.bucket;
  const open = () => s3Client(settings);

  async function has(name: string): Promise<boolean> {
    const Key = checkedName(name);
    const { sdk, client, turn } = await open();
    const found = await turn(() => client.send(new sdk.HeadObjectCommand({ Bucket, Key }))).catch(
      orMissing,
    );
    return found !== undefined;
  }

  const put: BlobStore["put"] = async (name, content) => {
    if (await has(name)) return;
    const { sdk, client, turn } = await open();
    const object = { Bucket, Key: name, Body: content, ContentLength: content.byteLength };
    await turn(() => client.send(new sdk.PutObjectCommand(object)));
  };

  return {
    has,
    put,
    // Each object is durable by itself.
    batch: () => ({ has, put, settle: async () => undefined }),
    async get(name) {
      const Key = checkedName(name);
      const { sdk, client, turn } = await open();
      const read = async () => {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
        return Buffer.from((await Body?.transformToByteArray()) ?? new Uint8Array());
      };
      return turn(read).catch(orMissing);
    },
    async remove(name) {
      const Key = checkedName(name);
      const { sdk, client, turn } = await open();
      await turn(() => client.send(new sdk.DeleteObjectCommand({ Bucket, Key })));
    },
    // An object is there whole or not at all.
    tidy: async () => undefined,
    async *list(prefix) {
      const { sdk, client, turn } = await open();
      // The older list: every store has it, and goes on after a name, not after a token of its own.
      for (let last: string | undefined, more = true; more; ) {
        const page = new sdk.ListObjectsCommand({ Bucket, Prefix: prefix, Marker: last });
        const { Contents = [], IsTruncated } = await turn(() => client.send(page));
        for (const { Key, Size = 0, LastModified = new Date() } of Contents)
          if (Key) yield { name: Key, bytes: Size, at: LastModified };
        last = Contents.at(-1)?.Key;
        more = IsTruncated === true && last !== undefined;
      }
    },
  };
}
