import { paths } from "#leaves/paths.ts";
import { noticeOf } from "../acts/readStatements.ts";
import { nothingTyped } from "../objections/readObjection.ts";
import { objectionWords as words } from "../objections/wording.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import { objectionPage } from "./objectionPage.ts";
import type { Office } from "./office.ts";
import { instantWords } from "./wording.ts";

/** Until when objections are taken; undefined outside the days of notice. The database decides again when one is filed. */
export async function noticeEnds({ record }: Office, booth: Booth): Promise<Date | undefined> {
  const { id, frozen, acts } = booth.campaign;
  if (!acts.includes("noticed") || acts.includes("published")) return undefined;
  const [notice] = noticeOf(await record.signedActs(id), frozen.rules);
  return notice && booth.now() < notice.ends ? notice.ends : undefined;
}

/** Says that objections are not taken now. */
export const notNow = (slug: string): Answer =>
  formPage({
    status: 409,
    title: words.notNow,
    lines: [words.notNowText],
    link: { href: paths.campaignResult(slug), text: words.back },
  });

/** `GET /vote/:campaign/objections`: the form, or with `?filed=` the number of what was just filed (rule V60). */
export async function getObjection(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { frozen } = booth.campaign;
  const filed = /^filed=([1-9]\d{0,8})$/.exec(ask.query)?.[1];
  if (filed !== undefined)
    return formPage({
      status: 200,
      title: words.filed(Number(filed)),
      lines: words.filedLines(Number(filed)),
      link: { href: paths.campaignResult(frozen.slug), text: words.back },
    });
  const ends = await noticeEnds(office, booth);
  if (!ends) return notNow(frozen.slug);
  return objectionPage({
    status: 200,
    frozen,
    ends: instantWords(ends.toISOString()),
    typed: nothingTyped,
  });
}
