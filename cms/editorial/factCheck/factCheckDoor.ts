import { createHash } from "node:crypto";
import type { Queryable } from "#leaves/Queryable.ts";
import type { FactCheckAnswer, FactCheckContent, Purpose } from "./factCheck.wire.ts";

/** A text that is shown to somebody outside; times in milliseconds. */
export type ShownFactCheck = {
  content: FactCheckContent;
  recipient: string;
  unit: string;
  purpose: Purpose;
  endsAt: number;
  isOpen: boolean;
  answeredAt: number | null;
};

/** Names one link: its number and its secret. */
export type FactCheckKey = { id: string; secret: string };

/** What the public process may do with a link. */
export type FactCheckDoor = {
  open(key: FactCheckKey): Promise<ShownFactCheck | undefined>;
  /** False where the link takes no answers any more. */
  answer(key: FactCheckKey, answer: FactCheckAnswer): Promise<boolean>;
};

/** What is kept of a secret of 256 bits: nobody finds one again by trying. */
export const secretHash = (secret: string): string =>
  createHash("sha256").update(secret).digest("hex");

/** The door on the login of the public process, which reads no table (rule R30). */
export const postgresFactCheckDoor = (database: Queryable): FactCheckDoor => ({
  async open({ id, secret }) {
    const { rows } = await database.query("SELECT * FROM editorial.fact_check_open($1, $2)", [
      id,
      secretHash(secret),
    ]);
    return rows[0] as ShownFactCheck | undefined;
  },
  async answer({ id, secret }, answer) {
    const { rows } = await database.query(
      "SELECT editorial.fact_check_answer($1, $2, $3) AS taken",
      [id, secretHash(secret), JSON.stringify(answer)],
    );
    return rows[0]?.taken === true;
  },
});
