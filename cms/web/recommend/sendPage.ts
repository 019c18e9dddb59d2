import { type Markup, markup } from "#leaves/markup.ts";
import type { Inline } from "#site/inline.wire.ts";
import { filledPage, recommendEnd, recommendStart } from "#site/views/recommendMark.ts";
import { contentSecurityPolicy } from "../securityHeaders.ts";
import type { Exchange } from "../sendNotice.ts";
import { type PageSources, readPage } from "../tree/readPage.ts";

/** Stands in for the page while there is no tree, or its content is away: what somebody sent is answered all the same. */
const bare: { html: string; inline: Inline } = {
  html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>推荐案例</title></head><body><main>${recommendStart}${recommendEnd}</main></body></html>`,
  inline: { scripts: [], styles: [] },
};

/** Whether the page of the site is there to be filled. */
export const hasPage = async (path: string, sources: PageSources): Promise<boolean> =>
  (await readPage(path, sources).catch(() => undefined)) !== undefined;

/** Sends the page of the site at a path with something in its place for it. Nobody keeps it. */
export async function sendPage(
  { request, response, isSecure }: Exchange,
  sources: PageSources,
  page: {
    path: string;
    status: number;
    inner: Markup;
    isUnframed?: boolean;
    headers?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { html, inline } = (await readPage(page.path, sources).catch(() => undefined)) ?? bare;
  const body = Buffer.from(filledPage(html, markup`${page.inner}`.html));
  response.writeHead(page.status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": body.byteLength,
    "Content-Security-Policy": contentSecurityPolicy({
      ...{ ...inline, isSecure, isUnframed: page.isUnframed },
    }),
    "Cache-Control": "no-store",
    ...(page.isUnframed && { "X-Frame-Options": "DENY" }),
    ...page.headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
