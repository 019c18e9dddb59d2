import { type Finding, warning, well } from "./finding.ts";

export type Sized = { name: string; bytes: number };
export type DatabaseSizes = {
  bytes: number;
  tables: readonly Sized[];
  /** WAL that a server keeps for somebody who does not fetch it. */
  heldBack: readonly Sized[];
};

const units = [
  [1024 ** 3, "GB"],
  [1024 ** 2, "MB"],
] as const;

const sizeWords = (bytes: number): string => {
  const [unit, name] = units.find(([one]) => bytes >= one) ?? units[1];
  return `${(bytes / unit).toFixed(1)} ${name}`;
};

/** The largest first; what is smaller than a megabyte is not told. */
const largest = (parts: readonly Sized[], most: number): string =>
  [...parts]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, most)
    .filter(({ bytes }) => bytes >= 1024 ** 2)
    .map(({ name, bytes }) => `${name} ${sizeWords(bytes)}`)
    .join("、") || "都不到 1 MB";

const sum = (parts: readonly Sized[]) => parts.reduce((all, { bytes }) => all + bytes, 0);

export const folderFindings = (parts: readonly Sized[]): Finding[] => [
  well(`数据目录共 ${sizeWords(sum(parts))}：${largest(parts, 8)}`),
];

/** So much WAL may wait for a standby or a backup that fetches it late. */
const mostHeldBack = 4 * 1024 ** 3;

export const databaseSizeFindings = ({ bytes, tables, heldBack }: DatabaseSizes): Finding[] => [
  well(`数据库共 ${sizeWords(bytes)}，最大的表：${largest(tables, 5)}`),
  ...heldBack
    .filter((slot) => slot.bytes > mostHeldBack)
    .map(({ name, bytes: held }) =>
      warning(
        `数据库为复制槽 ${name} 留着 ${sizeWords(held)} 的 WAL，会一直增长到磁盘写满`,
        `那台备机或备份工具不再用时：SELECT pg_drop_replication_slot('${name}')；并设 max_slot_wal_keep_size`,
      ),
    ),
];
