import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";
import { xmlText } from "#site/found/escape.ts";
import { treeFile } from "./treeFile.ts";

/** A file that a plain file host needs where the process `web` answers by itself: its path in the tree and its text. */
type OldAddress = { file: string; page: { html: string } | { sameAs: string } };

const movedPage = (to: string, origin: string): string => {
  const [path, address] = [xmlText(encodeURI(to)), xmlText(origin + encodeURI(to))];
  return `<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>这一页换了地址</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${address}">
    <meta http-equiv="refresh" content="0; url=${path}">
  </head>
  <body>
    <p>这一页换了地址：<a href="${path}">${address}</a></p>
  </body>
</html>
`;
};

/**
 * Pages at addresses that moved or were withdrawn, for hosts that know no 301 and no 410: one leads on at once, the other
 * is the tombstone (`sameAs` names its file). Both ask search engines to stay away.
 */
export const oldAddressPages = (
  { redirects, tombstones }: Pick<Edition, "redirects" | "tombstones">,
  origin: string,
): OldAddress[] => [
  ...redirects.map(({ from, to }) => ({
    file: treeFile(from),
    page: { html: movedPage(to, origin) },
  })),
  ...tombstones.map(({ path }) => ({
    file: treeFile(path),
    page: { sameAs: treeFile(paths.tombstone(path)) },
  })),
];
