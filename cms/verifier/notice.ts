/** Who is to win, as a notice states it (FORMAT.md, section 7): all of it computed again from the count by the frozen rules. */
import type { Tell } from "./bytes.ts";
import type { Campaign } from "./files.ts";
import { type Counted, isSame, readFraction, scoresOf } from "./scores.ts";
import { winnersOf } from "./winners.ts";

type Row = { candidate: number; won: boolean; score: { exact: string } };
export type Standings = { categories: { slug: string; rows: Row[]; winners: number[] }[] };
export type Winners = { category: string; candidates: number[] }[];

const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** One category: everybody's score, and the winners. */
function checkCategory(
  { slug, rows, winners }: Standings["categories"][number],
  { campaign, counted }: { campaign: Campaign; counted: Counted },
  tell: Tell,
) {
  const scores = scoresOf(campaign.frozen, slug, counted);
  const named = inOrder(rows.map(({ candidate }) => candidate));
  if (`${named}` !== `${inOrder([...scores.keys()])}`) tell(`结果：${slug} 的名单与计票不符`);
  for (const { candidate, score } of rows) {
    const own = scores.get(candidate);
    if (!own || !isSame(own, readFraction(score.exact)))
      tell(`结果：${candidate} 号的得分不能由计票算出`);
  }
  const { awards = 0 } =
    campaign.frozen.rules.categories.find((category) => category.slug === slug) ?? {};
  const best = winnersOf(campaign, { slug, awards }, counted);
  if (!best) tell(`结果：${slug} 按规则还没有定下来`);
  else if (`${best}` !== `${inOrder(winners)}`)
    tell(`结果：按计票和规则，${slug} 当选的是 ${best.join("、") || "无人"}`);
}

/** A notice: its names are those of its standings, in each category of the rules, and follow from the count. */
export function checkNotice(
  { standings, winners = [] }: { standings: Standings; winners: Winners | undefined },
  { campaign, counted }: { campaign: Campaign; counted: Counted | undefined },
  tell: Tell,
): void {
  const { categories } = standings;
  const slugs = `${campaign.frozen.rules.categories.map(({ slug }) => slug)}`;
  const named = [categories.map(({ slug }) => slug), winners.map(({ category }) => category)];
  if (named.some((own) => `${own}` !== slugs)) tell("结果：不是规则所说的那些奖项");
  for (const category of categories) {
    const own = winners.find((one) => one.category === category.slug)?.candidates;
    const won = category.rows.filter((row) => row.won).map((row) => row.candidate);
    if (`${own}` !== `${category.winners}` || `${inOrder(won)}` !== `${inOrder(category.winners)}`)
      tell(`名单与得分不符：${category.slug}`);
    if (counted) checkCategory(category, { campaign, counted }, tell);
  }
}
