import { endsSoon } from "#watch/alarmRules.ts";
import { certificateEnd } from "#watch/certificateEnd.ts";
import { isFree } from "../postgres/port.ts";
import { type Finding, warning, well, wrong } from "./finding.ts";

const patienceMs = 8_000;
const dayMs = 86_400_000;
const worthMs = 5_000;

type Given = {
  siteOrigin: string;
  adminOrigin: string;
  host: string;
  webPort: number;
  cmsPort: number;
  trustedHops: number;
  now: () => Date;
};

/** What an address answered, or why it did not. */
async function ask(url: string): Promise<{ status: number; at: number } | { fault: string }> {
  try {
    const response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.body?.cancel();
    return { status: response.status, at: Date.parse(response.headers.get("date") ?? "") };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
    return { fault: code ?? (cause instanceof Error ? cause.message : String(cause)) };
  }
}

async function portFindings(name: "web" | "cms", host: string, port: number): Promise<Finding[]> {
  const local = ["0.0.0.0", "::", "[::]"].includes(host) ? "127.0.0.1" : host;
  const alive = await ask(`http://${local}:${port}/livez`);
  if (!("status" in alive))
    return (await isFree(port, host))
      ? [warning(`${name} 没有在运行（端口 ${port} 空着）`, `启动后再运行一次本命令`)]
      : [wrong(`端口 ${port} 上是别的程序`, `停掉它，或给 ${name} 换一个端口`)];
  if (alive.status !== 200)
    return [wrong(`端口 ${port} 上的程序不是 ${name}`, `停掉它，或给 ${name} 换一个端口`)];
  const ready = await ask(`http://${local}:${port}/readyz`);
  return "status" in ready && ready.status === 200
    ? [well(`${name} 在端口 ${port} 上，可以工作`)]
    : [wrong(`${name} 在运行，但还不能工作`, `curl http://${local}:${port}/readyz 看是哪一项`)];
}

const clockFinding = (what: string, at: number, now: number): Finding[] =>
  Number.isNaN(at) || Math.abs(at - now) < worthMs
    ? []
    : [
        wrong(
          `${what}的时钟与本机相差 ${Math.round(Math.abs(at - now) / 1000)} 秒`,
          "两边都启用 NTP（timedatectl set-ntp true）",
        ),
      ];

async function originFindings(
  what: string,
  origin: string,
  path: string,
  now: () => Date,
): Promise<Finding[]> {
  const answer = await ask(`${origin}${path}`);
  if ("fault" in answer)
    return [
      wrong(
        `${what} ${origin} 打不开（${answer.fault}）`,
        /CERT|SIGNED|ALTNAME/i.test(answer.fault)
          ? "证书不被信任：检查证书链和域名"
          : "检查域名解析、防火墙和反向代理",
      ),
    ];
  const { status, at } = answer;
  return [
    status < 400
      ? well(`${what} ${origin} 打得开`)
      : wrong(`${what} ${origin}${path} 回答 ${status}`, "检查反向代理转到了哪个端口"),
    ...clockFinding(what, at, now().getTime()),
  ];
}

async function tlsFindings({ siteOrigin, now }: Given, isProduction: boolean): Promise<Finding[]> {
  const { protocol, hostname, port } = new URL(siteOrigin);
  if (protocol !== "https:")
    return isProduction
      ? [
          warning(
            "公开网址没有用 HTTPS：微信会警告读者，回执也不能在网页上核对",
            "申请证书，在反向代理上启用 HTTPS，SITE_ORIGIN 写 https://",
          ),
        ]
      : [];
  const until = await certificateEnd(hostname, Number(port || 443));
  if (!until) return [];
  const days = Math.floor((until.getTime() - now().getTime()) / dayMs);
  const text = `证书还有 ${days} 天到期`;
  return [
    endsSoon(until, now())
      ? wrong(text, "续期（如 certbot renew），再重新加载反向代理")
      : well(text),
  ];
}

/** A proxy that nobody counts makes all voters one network; one too many lets anybody name an address. */
function hopFindings({ siteOrigin, trustedHops }: Given): Finding[] {
  const isBehindProxy = siteOrigin.startsWith("https:");
  if (isBehindProxy && trustedHops === 0)
    return [
      wrong(
        "公开网址是 HTTPS，前面一定有反向代理，但 TRUSTED_PROXY_HOPS 是 0：所有投票人看起来都来自同一个地址",
        "写明前面有几层自己的代理（nginx 一层写 1，再加 CDN 写 2）",
      ),
    ];
  if (!isBehindProxy && trustedHops > 0)
    return [
      warning(
        `TRUSTED_PROXY_HOPS 是 ${trustedHops}，但公开网址不是 HTTPS`,
        "没有反向代理时写 0，否则谁都能冒充别的地址",
      ),
    ];
  return [well(`信任 ${trustedHops} 层反向代理`)];
}

/** How the installation is reached: its ports, its two public addresses, TLS, proxies, clocks. */
export async function checkNetwork(given: Given, isProduction: boolean): Promise<Finding[]> {
  const { host, webPort, cmsPort, siteOrigin, adminOrigin } = given;
  const ports = [
    ...(await portFindings("web", host, webPort)),
    ...(await portFindings("cms", host, cmsPort)),
  ];
  const isRunning = ports.every(({ level }) => level === "well");
  return [
    ...ports,
    ...hopFindings(given),
    ...(await tlsFindings(given, isProduction)),
    ...(isRunning
      ? [
          ...(await originFindings("网站", siteOrigin, "/", given.now)),
          ...(await originFindings("管理后台", adminOrigin, "/admin/login", given.now)),
        ]
      : []),
  ];
}
