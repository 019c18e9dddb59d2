import { apiOf, isApi, pageOfApi } from "#leaves/apiPaths.ts";
import { listOfNumberedPage, paths } from "#leaves/paths.ts";
import { addressParts } from "./addressParts.ts";
import type { TakedownList, WithdrawalReason } from "./takedowns/takedownList.ts";
import type { Tree, TreeEntry } from "./tree/Tree.ts";

/** How the public origin answers an address of the site. */
export type SiteAnswer =
  | { kind: "file"; status: 200 | 404 | 410; file: string; entry: TreeEntry }
  | { kind: "redirect"; status: 301 | 308; location: string }
  /** A file that was taken down and is no page: nobody reads what would be said. */
  | { kind: "nothing"; status: 410 }
  /** Pages that the tree does not bring itself; the words are in `wording.ts`. */
  | {
      kind: "notice";
      notice: "bad-request" | "not-allowed" | "not-found" | "gone" | "preparing" | "unreadable";
      reason?: WithdrawalReason | undefined;
    };

/** The tree that readers see, and what was taken down since. */
type Standing = { tree: Tree; takedowns: TakedownList };
type Question = {
  method: string;
  url: string;
  tree: Tree | undefined;
  takedowns: TakedownList;
};

const notFoundFile = "404.html";

/** The decoded path and the raw query; undefined for what is no plain site path. */
function parse(url: string): { path: string; query: string } | undefined {
  if (!url.startsWith("/")) return undefined;
  const parts = addressParts(url);
  try {
    const path = decodeURIComponent(parts.path);
    const isPlain = !/[\\\p{Cc}]/u.test(path);
    return isPlain ? { path, query: parts.query && `?${parts.query}` } : undefined;
  } catch {
    return undefined;
  }
}

function errorPage(tree: Tree, file: string, status: 404 | 410): SiteAnswer {
  const entry = tree.file(file);
  if (entry) return { kind: "file", status, file, entry };
  return { kind: "notice", notice: status === 404 ? "not-found" : "gone" };
}

const fileAt = (path: string) => `${path.slice(1)}${path.endsWith("/") ? "index.html" : ""}`;

/** Folder of the pages that explain a withdrawal; asked for by their own address they say the same. */
const tombstones = paths.tombstone("/");

/** The list that a numbered page belonged to, if the tree still has it. */
function listBehind(tree: Tree, path: string): string | undefined {
  const list = listOfNumberedPage(path);
  return list !== undefined && tree.file(fileAt(list)) ? list : undefined;
}

/** A file that is no page: `cover.png`, `figures.csv`, `index.html.br`. */
const isNoPage = (path: string) => /\.(?!html$)[a-z0-9]+$/i.test(path);

/**
 * Rule T3: what was taken down is gone whatever the tree still holds. Where the tree has come to lead elsewhere it may, for it
 * shows the page no more; an operator's command goes before that, too.
 */
function takenDown({ tree, takedowns }: Standing, path: string): SiteAnswer | undefined {
  const taken = takedowns.at(path);
  if (!taken) return undefined;
  const leadsOn = tree.redirect(path) !== undefined && !tree.file(fileAt(path));
  if (leadsOn && !taken.isCommand) return undefined;
  if (isApi(path)) return { kind: "notice", notice: "gone", reason: taken.reason };
  if (isNoPage(path)) return { kind: "nothing", status: 410 };
  const tombstone = paths.tombstone(taken.path);
  return tree.file(fileAt(tombstone)) && !takedowns.at(tombstone)
    ? errorPage(tree, fileAt(tombstone), 410)
    : { kind: "notice", notice: "gone", reason: taken.reason };
}

/** The twin of a page in the content API goes where the page went. */
function twinOf({ tree }: Standing, page: string): SiteAnswer | undefined {
  const tombstone = tree.tombstone(page);
  if (tombstone) return { kind: "notice", notice: "gone", reason: tombstone.reason };
  const to = tree.redirect(page);
  return to === undefined ? undefined : { kind: "redirect", status: 301, location: apiOf(to) };
}

/** What lives at a path as it stands, before any correction of the address. */
function lookUp(standing: Standing, path: string): SiteAnswer | undefined {
  const gone = takenDown(standing, path);
  if (gone) return gone;
  const { tree } = standing;
  if (tree.tombstone(path)) return errorPage(tree, fileAt(paths.tombstone(path)), 410);
  const file = fileAt(path);
  const entry = tree.file(file);
  if (entry) return { kind: "file", status: path.startsWith(tombstones) ? 410 : 200, file, entry };
  const page = pageOfApi(path);
  if (page !== undefined) return twinOf(standing, page);
  const location = tree.redirect(path) ?? listBehind(tree, path);
  return location === undefined
    ? undefined
    : { kind: "redirect", status: 301, location: encodeURI(location) };
}

/**
 * Decides how an address of the site is answered from the tree that readers see and the list of what was taken down. Only files that
 * the tree lists are ever read, so no address reaches outside the tree.
 */
export function answerFor({ method, url, tree, takedowns }: Question): SiteAnswer {
  if (method !== "GET" && method !== "HEAD") return { kind: "notice", notice: "not-allowed" };
  const asked = parse(url);
  if (!asked) return { kind: "notice", notice: "bad-request" };
  if (!tree) return { kind: "notice", notice: "preparing" };
  const standing = { tree, takedowns };
  const { path, query } = asked;
  if (path === "/index.html" || path.endsWith("/index.html")) {
    const folder = path.slice(0, -"index.html".length);
    if (lookUp(standing, folder)) return moved(folder, query);
  }
  const found = path === `/${notFoundFile}` ? undefined : lookUp(standing, path);
  if (found?.kind === "redirect") return { ...found, location: `${found.location}${query}` };
  if (found) return found;
  const better = spellingsOf(path).find((spelling) => lookUp(standing, spelling));
  if (better !== undefined) return moved(better, query);
  return isApi(path) ? { kind: "notice", notice: "not-found" } : errorPage(tree, notFoundFile, 404);
}

/** What a path may have meant: a slash too few or too many, capitals. Every address of the site is in small letters. */
function spellingsOf(path: string): string[] {
  const small = path.replace(/\/{2,}/g, "/").toLowerCase();
  return [path, small, `${path}/`, `${small}/`].filter(
    (spelling) => spelling !== path && !spelling.includes("//") && spelling !== `/${notFoundFile}`,
  );
}

const moved = (path: string, query: string): SiteAnswer => ({
  kind: "redirect",
  status: 308,
  location: `${encodeURI(path)}${query}`,
});
