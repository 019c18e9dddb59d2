/** What a signature binds to: what readers would get of a document, without what the act of publishing itself sets. */
export type ReadersForm = { readonly [field: string]: unknown };

/** Set by publishing and saving, never written by anybody (rule R2). */
const setByMachine = new Set(["id", "publishedAt", "updatedAt"]);

/**
 * The form of a mapped document; `address` is where readers would find it. A time of publication that an editor gave (`isDateGiven`) is
 * signed like any other word.
 */
export const readersForm = (
  mapped: object,
  { address, isDateGiven }: { address: string | undefined; isDateGiven: boolean },
): ReadersForm => ({
  ...Object.fromEntries(Object.entries(mapped).filter(([field]) => !setByMachine.has(field))),
  ...(address !== undefined && { address }),
  ...(isDateGiven && "publishedAt" in mapped && { publishedAt: mapped.publishedAt }),
});
