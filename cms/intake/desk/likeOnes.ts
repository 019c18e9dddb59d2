import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { alike, likely, nearDays } from "./duplicateRules.ts";

/** Numbers of those that one may be like, and why where the text alone does not tell. */
export type LikeOnes = {
  numbers: string[];
  sameTelephone: ReadonlySet<string>;
  alikePicture: ReadonlySet<string>;
};

/** So many of each kind are looked at closely, likest first. */
const most = 60;
/** Of 64 bits: so many may differ in two pictures that look alike. The index finds all of them (eight bands). */
const mostBits = 7;

/**
 * Rule O30: looks through all there are, however old, by indexes. Withdrawn ones and those that were merged are left out here already, so that they take
 * nobody's place.
 */
export async function likeOnes(req: PayloadRequest, number: string): Promise<LikeOnes> {
  const { rows } = await (await databaseOf(req)).execute(sql`
    WITH own AS (
      SELECT r.id, r.at, t.grams, t.size FROM intake.recommendations r JOIN intake.traits t ON t.recommendation = r.id WHERE r.number = ${number}
    ), counted AS (
      SELECT t.recommendation AS id, count(*)::float8 / greatest(1, least(t.size, own.size)) AS share
      FROM own, unnest(own.grams) g JOIN intake.traits t ON t.grams @> ARRAY[g] WHERE t.recommendation <> own.id GROUP BY t.recommendation, t.size, own.size
    ), texts AS (
      (SELECT id, 'text' AS why, share FROM counted WHERE share >= ${alike})
      UNION ALL
      (SELECT c.id, 'week', c.share FROM counted c JOIN intake.recommendations r ON r.id = c.id, own
        WHERE c.share >= ${likely} AND c.share < ${alike} AND abs(extract(epoch FROM r.at - own.at)) < ${(nearDays + 1) * 86_400})
    ), pictures AS (
      SELECT DISTINCT o.recommendation AS id, 'picture' AS why, 1::float8 AS share
      FROM own JOIN intake.file_traits f ON f.recommendation = own.id JOIN intake.file_traits o ON o.hash = f.hash AND o.recommendation <> own.id
      UNION ALL
      SELECT DISTINCT o.recommendation, 'looks', 1::float8
      FROM own JOIN intake.file_traits f ON f.recommendation = own.id
        JOIN intake.file_traits o ON o.bands && f.bands AND bit_count(o.look # f.look) <= ${mostBits} AND o.recommendation <> own.id
    ), telephones AS (
      SELECT r.id, 'telephone' AS why, 1::float8 AS share FROM intake.same_telephone(${number}) n JOIN intake.recommendations r ON r.number = n
    ), ranked AS (
      SELECT a.id, a.why, row_number() OVER (PARTITION BY a.why ORDER BY a.share DESC, a.id DESC) AS place
      FROM (SELECT * FROM texts UNION ALL SELECT * FROM pictures UNION ALL SELECT * FROM telephones) a
      WHERE (coalesce(intake.merged_into(a.id), '') = '' OR EXISTS (
          SELECT FROM intake.recommendations h JOIN intake.events e ON e.recommendation = h.id AND e.kind = 'withdraw'
          WHERE h.number = intake.merged_into(a.id)))
        AND NOT EXISTS (SELECT FROM intake.events e WHERE e.recommendation = a.id AND e.kind = 'withdraw')
    )
    SELECT r.number, ranked.why FROM ranked JOIN intake.recommendations r ON r.id = ranked.id WHERE ranked.place <= ${most}`);
  const found = rows as { number: string; why: string }[];
  const of = (why: string) =>
    new Set(found.filter((one) => one.why === why).map((one) => one.number));
  return {
    numbers: [...new Set(found.map((one) => one.number))],
    sameTelephone: of("telephone"),
    alikePicture: of("looks"),
  };
}
