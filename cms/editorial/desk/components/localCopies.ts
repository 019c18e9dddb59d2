import { z } from "zod";

/**
 * What an account typed and no server has: `unsaved` until it is saved, `set-aside` when somebody chose another's text. One of each per
 * document and account, in this browser.
 */
const copyWire = z.object({
  /** When it was typed (ms). */
  at: z.number(),
  data: z.record(z.string(), z.unknown()),
});
export type LocalCopy = z.output<typeof copyWire>;
export type CopyKind = "unsaved" | "set-aside";
export type CopyOf = { readonly account: string; readonly path: string };

const prefix = "gridpress-typed";
const keyOf = ({ account, path }: CopyOf, kind: CopyKind) =>
  [prefix, account, kind, path].join(" ");

export function readCopy(storage: Storage, of: CopyOf, kind: CopyKind): LocalCopy | undefined {
  const text = storage.getItem(keyOf(of, kind));
  if (text === null) return undefined;
  try {
    return copyWire.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Answers whether there was room for it. */
export function writeCopy(
  storage: Storage,
  of: CopyOf,
  { kind, copy }: { kind: CopyKind; copy: LocalCopy },
): boolean {
  try {
    storage.setItem(keyOf(of, kind), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export const dropCopy = (storage: Storage, of: CopyOf, kind: CopyKind): void =>
  storage.removeItem(keyOf(of, kind));

/** Forgets all that an account typed here: others use the machine after it signed out. */
export function forgetCopies(storage: Storage, account: string): void {
  const own = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const key of own) if (key.startsWith(`${prefix} ${account} `)) storage.removeItem(key);
}
