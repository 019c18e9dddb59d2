import { groupBy } from "../campaign/groupBy.ts";
import type { ActKind } from "../campaign/phase.ts";
import { actOrder } from "../ledger/actOrder.ts";
import type { Queryable } from "../ledger/queryable.ts";

const kindsOf = `SELECT c.slug, a.kind FROM voting.acts a JOIN voting.campaigns c ON c.id = a.campaign
  WHERE c.slug = ANY ($1) ORDER BY ${actOrder}`;

/** What was done to campaigns since they were opened, by slug; campaigns to which nothing was done are left out. */
export async function actKinds(
  db: Queryable,
  slugs: readonly string[],
): Promise<Map<string, ActKind[]>> {
  const { rows } = await db.query(kindsOf, [slugs]);
  const acts = groupBy(rows as { slug: string; kind: ActKind }[], ({ slug }) => slug);
  return new Map([...acts].map(([slug, own]) => [slug, own.map(({ kind }) => kind)]));
}
