import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { checkNetwork } from "#operations/doctor/checkNetwork.ts";
import { freePort } from "#operations/postgres/port.ts";
import { aCertificate } from "#tests/factories/aCertificate.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function listen(listener: RequestListener, isSecure = false): Promise<number> {
  const server = isSecure ? createHttpsServer(aCertificate, listener) : createServer(listener);
  await once(server.listen(0, "localhost"), "listening");
  ends.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A process of ours, ready or not; `date` is its clock. */
const ours =
  ({ isReady = true, date }: { isReady?: boolean; date?: string } = {}): RequestListener =>
  (request, response) => {
    if (date) response.setHeader("Date", date);
    response.writeHead(request.url === "/readyz" && !isReady ? 503 : 200).end();
  };

async function look(given: Partial<Parameters<typeof checkNetwork>[0]> = {}, isProduction = false) {
  const [webPort, cmsPort] = [
    given.webPort ?? (await listen(ours())),
    given.cmsPort ?? (await listen(ours())),
  ];
  const findings = await checkNetwork(
    {
      ...{ siteOrigin: `http://localhost:${webPort}`, adminOrigin: `http://localhost:${cmsPort}` },
      ...{ host: "localhost", webPort, cmsPort, trustedHops: 0, now: () => new Date() },
      ...given,
    },
    isProduction,
  );
  return findings.filter(({ level }) => level !== "well").map(({ text }) => text);
}

describe("the doctor, of the network", () => {
  it("finds nothing wrong where both answer at their addresses", async () => {
    expect(await look()).toEqual([]);
  });

  it("tells who does not run, who is another, and who is not ready", async () => {
    expect(await look({ webPort: await freePort() })).toEqual([
      expect.stringMatching(/^web 没有在运行/),
    ]);
    const stranger = await listen((_, response) => response.writeHead(404).end());
    expect(await look({ cmsPort: stranger })).toEqual([expect.stringMatching(/上的程序不是 cms$/)]);
    expect(await look({ cmsPort: await listen(ours({ isReady: false })) })).toEqual([
      "cms 在运行，但还不能工作",
    ]);
  });

  it("tells a public address that does not answer, or leads to something else", async () => {
    const nobody = `http://localhost:${await freePort()}`;
    expect(await look({ siteOrigin: nobody })).toEqual([
      expect.stringMatching(/^网站 .* 打不开（ECONNREFUSED）/),
    ]);
    const wrongPort = await listen((_, response) => response.writeHead(502).end());
    expect(await look({ adminOrigin: `http://localhost:${wrongPort}` })).toEqual([
      expect.stringContaining("回答 502"),
    ]);
  });

  it("tells clocks apart, proxies that nobody counts, and certificates that nobody trusts", async () => {
    const late = await listen(ours({ date: new Date(Date.now() - 600_000).toUTCString() }));
    expect(await look({ siteOrigin: `http://localhost:${late}` })).toEqual([
      expect.stringMatching(/^网站的时钟与本机相差 (599|600|601) 秒/),
    ]);
    expect(await look({ trustedHops: 1 })).toEqual([
      expect.stringContaining("但公开网址不是 HTTPS"),
    ]);
    const siteOrigin = `https://localhost:${await listen(ours(), true)}`;
    expect(await look({ siteOrigin }, true)).toEqual([
      expect.stringContaining("TRUSTED_PROXY_HOPS 是 0"),
      expect.stringMatching(/打不开（DEPTH_ZERO_SELF_SIGNED_CERT）/),
    ]);
    expect(await look({}, true)).toEqual([expect.stringMatching(/^公开网址没有用 HTTPS/)]);
  });
});
