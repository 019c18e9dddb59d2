/** A migration as it is judged: what it does to a database, and which one it says that it contracts. */
export type JudgedMigration = { name: string; sql: string; contracts: string | undefined };

/** What a process of the version before would stumble over, by how it is written. `what` names it to a developer. */
const breaks: readonly { pattern: RegExp; what: string }[] = [
  {
    pattern: /^DROP (?:TABLE|VIEW|MATERIALIZED VIEW|TYPE|SCHEMA|FUNCTION|SEQUENCE)\b/i,
    what: "删除",
  },
  { pattern: /\bDROP COLUMN\b/i, what: "删除列" },
  { pattern: /^ALTER .*\bRENAME\b/i, what: "改名" },
  { pattern: /\bALTER COLUMN \S+ (?:SET DATA )?TYPE\b/i, what: "改类型" },
  { pattern: /\bALTER COLUMN \S+ SET NOT NULL\b/i, what: "不许空" },
  { pattern: /\bALTER COLUMN \S+ DROP DEFAULT\b/i, what: "去掉默认值" },
  {
    pattern:
      /\bADD COLUMN (?:IF NOT EXISTS )?(?:(?!,\s*ADD\b|\bDEFAULT\b|\bGENERATED\b).)*\bNOT NULL\b(?!(?:(?!,\s*ADD\b).)*\b(?:DEFAULT|GENERATED)\b)/i,
    what: "加了没有默认值的必填列",
  },
  { pattern: /^REVOKE\b(?!.*\bFROM PUBLIC\b)/i, what: "收回权限" },
];

const dollar = /\$(\w*)\$[\s\S]*?\$\1\$/g;

/** Statements without comments, bodies of functions and repeated blanks. */
function statementsOf(sql: string): string[] {
  return sql
    .replace(dollar, "''")
    .replace(/--[^\n]*/g, "")
    .split(";")
    .map((statement) => statement.replace(/\s+/g, " ").trim())
    .filter((statement) => statement !== "");
}

const named =
  /^\S+ (?:COLUMN |TABLE |VIEW |MATERIALIZED VIEW |TYPE |FUNCTION )?(?:IF (?:NOT )?EXISTS )?(?:ONLY )?([\w."]+)/i;
const made =
  /^CREATE (?:UNIQUE )?(?:TABLE|VIEW|TYPE|FUNCTION|SCHEMA) (?:IF NOT EXISTS )?([\w."]+)/i;
const plain = (name = "") => name.replaceAll('"', "").replace(/^public\./, "");

/**
 * What in migrations that no version was released with would break a process of the version before, which goes on serving while they run and until it is
 * stopped. A break may stand in a migration that names the one whose change it brings to its end, if that was released: then nobody reads the
 * old any more. What came into being in the same go is nobody's yet.
 */
export function breakingChanges(
  unreleased: readonly JudgedMigration[],
  released: ReadonlySet<string>,
): string[] {
  const fresh = new Set<string>();
  const found: string[] = [];
  for (const { name, sql, contracts } of unreleased) {
    const isContract = contracts !== undefined && released.has(contracts);
    if (contracts !== undefined && !isContract)
      found.push(`${name}: 它收缩的 ${contracts} 还没有发布过，要等下一个版本`);
    for (const statement of statementsOf(sql)) {
      const creates = made.exec(statement)?.[1];
      if (creates) fresh.add(plain(creates));
      const broken = breaks.find(({ pattern }) => pattern.test(statement));
      if (!broken || isContract || fresh.has(plain(named.exec(statement)?.[1]))) continue;
      found.push(`${name}: ${broken.what}：${statement.slice(0, 120)}`);
    }
  }
  return found;
}
