import type { Queryable } from "#leaves/Queryable.ts";
import type { Filed, IntakeDoor, Recorded } from "./intakeStore.ts";

/** The door on the login of the public process, which holds rights to functions and no table. */
export const postgresIntakeDoor = (database: Queryable): IntakeDoor => ({
  async file({ key, codeHash, form, notice, consents, contact, score, telephoneHash }) {
    const { rows } = await database.query(
      `SELECT number, is_repeat AS "isRepeat" FROM intake.file($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[key, codeHash, JSON.stringify(form), notice, JSON.stringify(consents), contact, score],
        telephoneHash ?? null,
      ],
    );
    return rows[0] as { number: string; isRepeat: boolean };
  },
  async ofSender({ number, codeHash }) {
    const { rows } = await database.query("SELECT * FROM intake.of_sender($1, $2)", [
      number,
      codeHash,
    ]);
    return rows[0] as Filed | undefined;
  },
  async act({ number, codeHash }, { kind, ...detail }, after) {
    const { rows } = await database.query(
      "SELECT intake.act_as_sender($1, $2, $3, $4, $5) AS recorded",
      [number, codeHash, after, kind, JSON.stringify(detail)],
    );
    return rows[0]?.recorded as Recorded;
  },
});
