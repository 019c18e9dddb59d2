/** Why an address cannot be taken down by command; the words are in `wording.ts`. */
export type AddressProblem = "no-address" | "whole-site" | "not-of-the-tree";
type Read = { path: string } | { problem: AddressProblem };

/** Answered by something else than files, or without which no page works. */
const others = /^\/(?:vote|_astro|livez|readyz|metrics)(?:\/|$)/;

/** A command is a file of that name, and file systems take 255 bytes; the class of the reason comes on top. */
const longest = 230;

function pathOf(typed: string): string | undefined {
  try {
    const { pathname } = new URL(typed.trim(), "http://site.invalid");
    return decodeURIComponent(pathname).toLowerCase();
  } catch {
    return undefined;
  }
}

/**
 * Rule T4: the address that an operator means, pasted from a browser or typed: a path, or the whole of it with its host. Every address of
 * the site is in small letters; one that names no file is a page and ends in a slash.
 */
export function readAddress(typed: string): Read {
  if (!/^(?:\/(?!\/)|https?:\/\/)/i.test(typed.trim())) return { problem: "no-address" };
  const path = pathOf(typed)?.replace(/\/index\.html$/, "/");
  if (path === undefined || !/^(?:\/[a-z0-9._-]+)*\/?$/.test(path) || path.length > longest)
    return { problem: "no-address" };
  if (path === "/") return { problem: "whole-site" };
  if (others.test(path)) return { problem: "not-of-the-tree" };
  const isNamed = path.endsWith("/") || /\.[a-z0-9]+$/.test(path);
  return { path: isNamed ? path : `${path}/` };
}
