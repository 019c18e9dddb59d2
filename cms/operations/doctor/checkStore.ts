import { randomUUID } from "node:crypto";
import { openBlobs } from "#storage/openBlobs.ts";
import { type Finding, well, wrong } from "./finding.ts";

/** Puts a small file into the store that is configured, reads it and takes it away. */
export async function checkStore(): Promise<Finding[]> {
  const name = `tree/00/doctor-${randomUUID()}`;
  const content = new TextEncoder().encode("网格");
  try {
    const store = openBlobs();
    await store.put(name, content);
    const read = await store.get(name);
    await store.remove(name);
    return read && Buffer.from(read).equals(content)
      ? [well("文件存储能写、能读、能删")]
      : [wrong("文件存储读回的内容与写入的不同", "检查存储服务和它前面的代理")];
  } catch (error) {
    const said = error instanceof Error ? `${error.name}：${error.message}` : String(error);
    return [wrong(`文件存储不能用（${said.slice(0, 200)}）`, "检查 S3_… 各项、存储桶的权限和网络")];
  }
}
