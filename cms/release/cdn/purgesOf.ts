import type { ReleaseManifest } from "../manifest.wire.ts";

/** Why a URL is to be forgotten: somebody may no longer see it, or it has another content now. */
export type PurgeCause = "take-down" | "change";

export type ReleasePurges = Record<PurgeCause, string[]>;

type Tree = Pick<ReleaseManifest, "files" | "tombstones">;

/** Beyond so many files that are gone at once it was no person who took them down but a redesign: the reserve is not for that. */
const mostTakenDown = 200;

const pathOf = (file: string) => `/${file.split("/").map(encodeURIComponent).join("/")}`;

/**
 * Addresses that shared caches may hold wrongly once a release has taken the place of the one before (rule K1): pages that were
 * withdrawn, and pictures and covers that are gone or have another content. Pages that merely changed are no such addresses:
 * caches hold them for seconds.
 */
export function purgesOf(before: Tree, after: Tree): ReleasePurges {
  const withdrawn = Object.keys(after.tombstones).filter(
    (path) => !Object.hasOwn(before.tombstones, path),
  );
  const kept = Object.entries(before.files).filter(([file]) => /^(media|covers)\//.test(file));
  const gone = kept.filter(([file]) => !Object.hasOwn(after.files, file)).map(([file]) => file);
  const replaced = kept
    .filter(([file, { hash }]) => hash !== (after.files[file]?.hash ?? hash))
    .map(([file]) => file);
  // A new headline leaves its old cover behind, which is no withdrawal; a withdrawn page takes its cover with it.
  const isTakenDown = (file: string) => file.startsWith("media/") || withdrawn.length > 0;
  const takenDown = gone.filter(isTakenDown).slice(0, mostTakenDown);
  const others = gone.filter((file) => !takenDown.includes(file));
  return {
    "take-down": [...withdrawn, ...takenDown.map(pathOf)],
    change: [...others, ...replaced].map(pathOf),
  };
}
