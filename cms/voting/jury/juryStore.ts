import type { Queryable } from "#leaves/Queryable.ts";
import { isJuryRefusal } from "./juryRefusals.ts";
import type { JurorWork, Mark } from "./sheet.ts";
import type { JuryRefusal } from "./wording.ts";

/** How far one juror is. Figures count candidates. */
export type JurorProgress = {
  juror: string;
  name: string;
  due: number;
  done: number;
  recused: number;
  submittedAt?: Date;
  releasedAt?: Date;
};

type Sitting = { campaign: number; juror: string };

const progressOf = `SELECT juror, name, due, done, recused, submitted_at, released_at
  FROM voting.jury_progress WHERE campaign = $1 ORDER BY name, juror`;

/** How far each juror is; no mark is read (rule J21). */
export async function readProgress(db: Queryable, campaign: number): Promise<JurorProgress[]> {
  const { rows } = await db.query(progressOf, [campaign]);
  return (
    rows as (Omit<JurorProgress, "submittedAt" | "releasedAt"> & {
      submitted_at: Date | null;
      released_at: Date | null;
    })[]
  ).map(({ submitted_at, released_at, ...juror }) => ({
    ...juror,
    ...(submitted_at && { submittedAt: submitted_at }),
    ...(released_at && { releasedAt: released_at }),
  }));
}

/** Whether anybody has begun to score, recuse or sign off (rule J1). */
export async function isScoringBegun(db: Queryable, campaign: number): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT EXISTS (SELECT 1 FROM voting.jury_marks WHERE campaign = $1)
      OR EXISTS (SELECT 1 FROM voting.jury_recusals WHERE campaign = $1)
      OR EXISTS (SELECT 1 FROM voting.jury_submissions WHERE campaign = $1) AS begun`,
    [campaign],
  );
  return rows[0]?.begun === true;
}

const marksOf = `SELECT DISTINCT ON (candidate, criterion) candidate, criterion, half_points AS "halfPoints"
  FROM voting.jury_marks WHERE campaign = $1 AND juror = $2 ORDER BY candidate, criterion, id DESC`;

/** The own work of one juror; undefined when the account was not named. */
export async function readWork(
  db: Queryable,
  { campaign, juror }: Sitting,
): Promise<JurorWork | undefined> {
  const found = (await readProgress(db, campaign)).find((one) => one.juror === juror);
  if (!found) return undefined;
  const read = async <Row>(text: string, values: unknown[]) =>
    (await db.query(text, values)).rows as Row[];
  const withdrawals = await read<{ number: number }>(
    "SELECT number FROM voting.withdrawals WHERE campaign = $1",
    [campaign],
  );
  return {
    ...found,
    marks: await read<Mark>(marksOf, [campaign, juror]),
    recusals: await read<{ candidate: number; reason: string }>(
      "SELECT candidate, reason FROM voting.jury_recusals WHERE campaign = $1 AND juror = $2",
      [campaign, juror],
    ),
    withdrawn: withdrawals.map(({ number }) => number),
  };
}

/** Runs a statement that the jury's triggers may refuse, and answers their refusal. */
async function attempt(
  db: Queryable,
  text: string,
  values: unknown[],
): Promise<JuryRefusal | undefined> {
  try {
    await db.query(text, values);
    return undefined;
  } catch (error) {
    const { message, table } = error as { message?: string; table?: string };
    if (table === "jury" && message && isJuryRefusal(message)) return message;
    throw error;
  }
}

type Naming = { campaign: number; by: string; jurors: readonly { id: string; name: string }[] };

/** Names jurors, all or none (rules J1, J2). */
export const nameJurors = (db: Queryable, { campaign, by, jurors }: Naming) =>
  attempt(
    db,
    `INSERT INTO voting.jurors (campaign, juror, name, by)
     SELECT $1, j.id, j.name, $2 FROM unnest($3::text[], $4::text[]) AS j(id, name) ON CONFLICT DO NOTHING`,
    [campaign, by, jurors.map(({ id }) => id), jurors.map(({ name }) => name)],
  );

/** Releases a juror; repeating it changes nothing (rule J4). */
export const releaseJuror = (
  db: Queryable,
  { campaign, juror, by, reason }: Sitting & { by: string; reason: string },
) =>
  attempt(
    db,
    "INSERT INTO voting.juror_releases (campaign, juror, by, reason) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    [campaign, juror, by, reason],
  );

/** Adds marks of one candidate; a mark equal to the latest one adds no row (rule J11). */
export const addMarks = (
  db: Queryable,
  {
    campaign,
    juror,
    candidate,
    points,
  }: Sitting & { candidate: number; points: Readonly<Record<string, number>> },
) =>
  attempt(
    db,
    `INSERT INTO voting.jury_marks (campaign, juror, candidate, criterion, half_points)
     SELECT $1, $2, $3, g.criterion, g.half_points FROM unnest($4::text[], $5::integer[]) AS g(criterion, half_points)
     WHERE g.half_points IS DISTINCT FROM (SELECT m.half_points FROM voting.jury_marks m WHERE m.campaign = $1
       AND m.juror = $2 AND m.candidate = $3 AND m.criterion = g.criterion ORDER BY m.id DESC LIMIT 1)`,
    [
      campaign,
      juror,
      candidate,
      Object.keys(points),
      Object.values(points).map((given) => Math.round(given * 2)),
    ],
  );

/** Recuses a juror from a candidate (rule J12). */
export const addRecusal = (
  db: Queryable,
  { campaign, juror, candidate, reason }: Sitting & { candidate: number; reason: string },
) =>
  attempt(
    db,
    "INSERT INTO voting.jury_recusals (campaign, juror, candidate, reason) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    [campaign, juror, candidate, reason],
  );

/** Signs a sheet off for good (rule J14). */
export const addSubmission = (db: Queryable, { campaign, juror }: Sitting) =>
  attempt(db, "INSERT INTO voting.jury_submissions (campaign, juror) VALUES ($1, $2)", [
    campaign,
    juror,
  ]);
