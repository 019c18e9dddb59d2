/** Why a URL is to be forgotten: somebody may no longer see it, or it has another content now. */
export type PurgeCause = "take-down" | "change";

export type ReleasePurges = Record<PurgeCause, string[]>;

/** A row of the tree that is another now; null is not there. */
export type AddressChange = {
  kind: "file" | "redirect" | "tombstone";
  path: string;
  before: { hash?: string; isAwaited?: boolean } | null;
  after: { hash?: string } | null;
};

/** Beyond so many files that are gone at once it was no person who took them down but a redesign: the reserve is not for that. */
const mostTakenDown = 200;

const pathOf = (file: string) => `/${file.split("/").map(encodeURIComponent).join("/")}`;

const isKept = ({ kind, path, before }: AddressChange) =>
  kind === "file" && /^(media|covers)\//.test(path) && before !== null && !before.isAwaited;

/**
 * Addresses that shared caches may hold wrongly once these rows of the tree are others (rule K1): pages that were
 * withdrawn, and pictures and covers that are gone or have another content. Pages that merely changed are no such addresses:
 * caches hold them for seconds.
 */
export function purgesOf(changes: readonly AddressChange[]): ReleasePurges {
  const withdrawn = changes
    .filter(({ kind, before, after }) => kind === "tombstone" && !before && after)
    .map(({ path }) => path);
  const kept = changes.filter(isKept);
  const gone = kept.filter(({ after }) => !after).map(({ path }) => path);
  const replaced = kept
    .filter(({ before, after }) => after && after.hash !== before?.hash)
    .map(({ path }) => path);
  // A new headline leaves its old cover behind, which is no withdrawal; a withdrawn page takes its cover with it.
  const isTakenDown = (file: string) => file.startsWith("media/") || withdrawn.length > 0;
  const takenDown = gone.filter(isTakenDown).slice(0, mostTakenDown);
  const others = gone.filter((file) => !takenDown.includes(file));
  return {
    "take-down": [...withdrawn, ...takenDown.map(pathOf)],
    change: [...others, ...replaced].map(pathOf),
  };
}
