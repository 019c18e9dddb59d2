import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { alarmPost } from "#watch/alarmPost.ts";
import type { Alarm } from "#watch/alarmRules.ts";

const disk: Alarm = { kind: "disk", freeBytes: 1024 ** 3, sizeBytes: 100 * 1024 ** 3 };
const backup: Alarm = { kind: "backup", since: undefined };
const nothing = { begun: [], over: [] };

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Takes alarms, or not: what it answers is up to the test. */
async function receiver() {
  const taken: unknown[] = [];
  const answer = { status: 200, body: "" };
  const server = createServer(async (request, response) => {
    const sent: unknown = JSON.parse(await text(request));
    if (answer.status === 200 && !answer.body.includes("310000")) taken.push(sent);
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook?key=secret`, taken, answer };
}

describe("OP2: alarms are posted", () => {
  it("as a text that robots of 企业微信 and 钉钉 take, with what to do and where more stands", async () => {
    const { url, taken } = await receiver();
    const address = "https://admin.example.cn/admin/status";
    const post = alarmPost({
      url,
      address,
      fetch,
      onError: (error) => expect.unreachable(String(error)),
    });
    expect(await post({ begun: [disk], over: [] })).toBe(0);
    expect(await post({ begun: [], over: [disk] })).toBe(0);
    expect(taken).toEqual([
      {
        msgtype: "text",
        text: {
          content: expect.stringMatching(
            /^警报：数据目录.*只剩 1.0 GB.*\n怎么办：清理.*\n运行状况：https:\/\/admin/,
          ),
        },
      },
      { msgtype: "text", text: { content: expect.stringMatching(/^警报解除：数据目录/) } },
    ]);
  });

  it("again, in their order, until they were taken; the address, which is a secret, is in no line", async () => {
    const { url, taken, answer } = await receiver();
    const faults: string[] = [];
    const post = alarmPost({
      ...{ url, address: "https://a.example", fetch },
      onError: (error) => faults.push(String(error)),
    });
    answer.status = 503;
    expect(await post({ begun: [disk], over: [] })).toBe(1);
    answer.status = 200;
    answer.body = JSON.stringify({ errcode: 310000, errmsg: "keywords not in content" });
    expect(await post({ begun: [backup], over: [] })).toBe(2);
    answer.body = JSON.stringify({ errcode: 0 });
    expect(await post(nothing)).toBe(0);
    expect(taken.map((one) => JSON.stringify(one))).toEqual([
      expect.stringContaining("磁盘"),
      expect.stringContaining("备份"),
    ]);
    expect(faults.join()).toContain("310000");
    expect(faults.join()).not.toContain("secret");
  });

  it("fifty at most: the newest tell how things stand", async () => {
    const { url, answer } = await receiver();
    answer.status = 500;
    const post = alarmPost({ url, address: "https://a.example", fetch, onError: () => undefined });
    for (let round = 0; round < 30; round += 1) await post({ begun: [disk], over: [backup] });
    expect(await post(nothing)).toBe(50);
  });
});
