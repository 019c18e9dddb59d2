/** Rule U48: which backups go once a new one is good: all but the newest `keep`. At least one stays, whatever was asked. */
export const backupsToDrop = (ids: readonly string[], keep: number): string[] =>
  [...ids].sort().reverse().slice(Math.max(1, keep));
