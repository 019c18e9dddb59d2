import type { Queryable } from "#leaves/Queryable.ts";
import type { Filed, IntakeDesk, Recorded } from "./intakeStore.ts";

const fields =
  "number, floor(extract(epoch FROM at) * 1000)::float8 AS at, form, score, intake.events_of(id) AS events";

/** The desk's side on the login of the cms, which reads contact data by a function that records the look, and not otherwise. */
export const postgresIntakeDesk = (database: Queryable): IntakeDesk => ({
  async list(most) {
    const { rows } = await database.query(
      `SELECT ${fields} FROM intake.recommendations ORDER BY id DESC LIMIT $1`,
      [most],
    );
    return rows as (Filed & { score: number })[];
  },
  async find(number) {
    const { rows } = await database.query(
      `SELECT ${fields} FROM intake.recommendations WHERE number = $1`,
      [number],
    );
    return rows[0] as (Filed & { score: number }) | undefined;
  },
  async act(number, { kind, ...detail }, { by, after }) {
    const { rows } = await database.query(
      "SELECT intake.act_as_desk($1, $2, $3, $4, $5) AS recorded",
      [number, after, kind, by, JSON.stringify(detail)],
    );
    return rows[0]?.recorded as Recorded;
  },
  async lookAtContact(number, by) {
    const { rows } = await database.query("SELECT * FROM intake.look_at_contact($1, $2)", [
      number,
      by,
    ]);
    return rows[0] as { key: string; sealed: Buffer } | undefined;
  },
});
