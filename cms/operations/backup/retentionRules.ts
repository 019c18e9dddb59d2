/**
 * Rule U48: which backups go once a new one, `made`, is good: all but the newest `keep`. That one stays, whatever was asked: names are instants, and a clock that
 * ran ahead once left some that look newer.
 */
export const backupsToDrop = (ids: readonly string[], keep: number, made: string): string[] =>
  ids
    .filter((id) => id !== made)
    .sort()
    .reverse()
    .slice(Math.max(0, keep - 1));
