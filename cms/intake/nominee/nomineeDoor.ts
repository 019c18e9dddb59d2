import { secretHash } from "#editorial/factCheck/factCheckDoor.ts";
import type { Queryable } from "#leaves/Queryable.ts";
import type { NomineeAnswer, NomineeContent } from "./nominee.wire.ts";

/** What a link shows; times in milliseconds. */
export type ShownNominee = {
  content: NomineeContent;
  endsAt: number;
  isOpen: boolean;
  answer: NomineeAnswer | null;
  answeredAt: number | null;
};

/** Names one link: its number and its secret. */
export type NomineeKey = { id: string; secret: string };

/** What the public process may do with a link of a nominated person. */
export type NomineeDoor = {
  open(key: NomineeKey): Promise<ShownNominee | undefined>;
  /** False where the link takes no answers any more. */
  answer(key: NomineeKey, answer: NomineeAnswer): Promise<boolean>;
};

/** The door on the login of the public process, which reads no table (rule O46). */
export const postgresNomineeDoor = (database: Queryable): NomineeDoor => ({
  async open({ id, secret }) {
    const { rows } = await database.query("SELECT * FROM intake.nominee_open($1, $2)", [
      id,
      secretHash(secret),
    ]);
    return rows[0] as ShownNominee | undefined;
  },
  async answer({ id, secret }, answer) {
    const { rows } = await database.query("SELECT intake.nominee_answer($1, $2, $3) AS taken", [
      id,
      secretHash(secret),
      JSON.stringify(answer),
    ]);
    return rows[0]?.taken === true;
  },
});
