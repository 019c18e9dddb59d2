import { listOfNumberedPage, paths } from "#leaves/paths.ts";
import type { Expected, Fault, Got } from "./proof.wire.ts";

/** What the database says of an address: its rows of the tree, and whether it was taken down since. */
export type TreeFacts = {
  file?: { hash: string; isAwaited?: boolean | undefined };
  redirect?: string;
  isWithdrawn: boolean;
};

/** Site-absolute address of a file of the tree; undefined for the page that is shown where there is none. */
export const addressOfFile = (file: string): string | undefined =>
  file === "404.html" ? undefined : `/${file}`.replace(/\/index\.html$/, "/");

/** Rule E4, in the order in which `web` looks (rule T3). */
export function expectedAt(address: string, facts: TreeFacts): Expected {
  const { file, redirect, isWithdrawn } = facts;
  const leadsOn = redirect !== undefined && !file;
  if (isWithdrawn && !leadsOn) return { kind: "withdrawn" };
  if (file) {
    const status = address.startsWith(paths.tombstone("/")) ? 410 : 200;
    return { kind: "content", hash: file.hash, status, ...(file.isAwaited && { isAwaited: true }) };
  }
  return leadsOn ? { kind: "moved", to: redirect } : { kind: "absent" };
}

const isRedirect = (status: number) => status === 301 || status === 302 || status === 308;

/** Rule E2: whether what came is what the tree says. */
export function isAsExpected(address: string, expected: Expected, got: Got): boolean {
  if (got.kind !== "answer") return false;
  switch (expected.kind) {
    case "content":
      if (expected.isAwaited && got.status === 302) return true;
      return got.status === expected.status && got.hash === expected.hash;
    case "moved":
      return isRedirect(got.status) && got.to === expected.to;
    case "withdrawn":
      return got.status === 410;
    case "absent":
      if (got.status === 404 || got.status === 410) return true;
      return isRedirect(got.status) && got.to === listOfNumberedPage(address);
  }
}

/** What is wrong with an answer; undefined when nothing is. */
export const faultOf = (
  address: string,
  asked: { where: Fault["where"]; expected: Expected },
  got: Got,
): Fault | undefined =>
  isAsExpected(address, asked.expected, got) ? undefined : { ...asked, got };
