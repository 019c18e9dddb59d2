import type { Payload } from "payload";

/** A campaign that an account scores, and how far it is. */
export type ScoringTask = {
  /** Id of the campaign document. */
  id: number;
  name: string;
  due: number;
  done: number;
  isSubmitted: boolean;
};

const tasksOf = `SELECT c.slug, c.name, p.due, p.done, p.submitted_at IS NOT NULL AS "isSubmitted"
  FROM voting.jury_progress p JOIN voting.campaigns c ON c.id = p.campaign
  WHERE p.juror = $1 AND p.released_at IS NULL ORDER BY p.submitted_at NULLS FIRST, c.opened_at DESC LIMIT 20`;

/** The campaigns on whose jury an account sits, those to be scored first. */
export async function scoringTasks(payload: Payload, juror: string): Promise<ScoringTask[]> {
  const { rows } = await payload.db.pool.query(tasksOf, [juror]);
  const tasks = rows as (Omit<ScoringTask, "id"> & { slug: string })[];
  const { docs } = await payload.find({
    collection: "campaigns",
    where: { slug: { in: tasks.map(({ slug }) => slug) } },
    select: { slug: true },
    depth: 0,
    pagination: false,
  });
  const ids = new Map(docs.map(({ id, slug }) => [slug, id]));
  return tasks.flatMap(({ slug, ...task }) => {
    const id = ids.get(slug);
    return id === undefined ? [] : [{ id, ...task }];
  });
}
