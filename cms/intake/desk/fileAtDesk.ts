import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { environment } from "#leaves/environment.ts";
import { codeKeeper } from "../codeKeeper.ts";
import { sealContact } from "../contactSeal.ts";
import type { DeskContact } from "../deskContact.wire.ts";
import type { Recommendation, RecommendationConsents } from "../recommendation.wire.ts";
import type { RecommendationSource } from "../source.wire.ts";
import { noticeVersion } from "../wording.ts";

type Given = {
  /** Made with the form: sent twice, it is one recommendation (rule O4). */
  key: string;
  source: RecommendationSource;
  form: Recommendation;
  contact: DeskContact;
  consents: RecommendationConsents;
};

/** Files what an account typed in, in the transaction of the request while it has one; answers number and code, which is nowhere else (rule O25). */
export async function fileAtDesk(
  req: PayloadRequest,
  { key, source, form, contact, consents }: Given,
): Promise<{ number: string; code: string }> {
  const secrets = environment("INTAKE_SECRET", "INTAKE_PUBLIC_KEY");
  const keeper = codeKeeper(secrets.INTAKE_SECRET);
  const code = keeper.codeFor(key);
  const sealed = sealContact(JSON.stringify(contact), secrets.INTAKE_PUBLIC_KEY, key);
  const telephone = contact.telephone === "" ? null : keeper.telephoneHash(contact.telephone);
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT number FROM intake.file_at_desk(${JSON.stringify(source)}::jsonb, ${key}::uuid, ${keeper.hashOf(code)}, ${JSON.stringify(form)}::jsonb,
      ${noticeVersion}::date, ${JSON.stringify(consents)}::jsonb, ${sealed}, ${telephone})`,
  );
  return { number: String(rows[0]?.number), code };
}
