/** A stored redirect. */
export type Redirect = { id: number | string; from: string; to: string };

/** What to do with stored redirects so that every old address leads straight to a living page. */
export type RedirectPlan = {
  remove: Redirect["id"][];
  repoint: { id: Redirect["id"]; to: string }[];
  create: { from: string; to: string }[];
};

/**
 * Rules C19 and C20: what becomes of redirects when a page lives at `to` and `olds` are its old addresses. Redirects to an old
 * address point at the new one, so chains never form; the page's own address redirects nowhere, so loops never form and a
 * new page takes over an old address. `redirects` holds at least those that name any of these paths.
 */
export const redirectPlan = (facts: {
  redirects: readonly Redirect[];
  olds: readonly string[];
  to: string;
}): RedirectPlan => {
  const { redirects, to } = facts;
  const olds = [...new Set(facts.olds)].filter((path) => path !== to);
  const staying = redirects.filter((redirect) => redirect.from !== to);
  const stale = staying.filter(
    (redirect) =>
      redirect.to !== to && (olds.includes(redirect.to) || olds.includes(redirect.from)),
  );
  const covered = new Set(staying.map((redirect) => redirect.from));
  return {
    remove: redirects.filter((redirect) => redirect.from === to).map(({ id }) => id),
    repoint: stale.map(({ id }) => ({ id, to })),
    create: olds.filter((from) => !covered.has(from)).map((from) => ({ from, to })),
  };
};
