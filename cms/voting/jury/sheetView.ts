import type { Frozen } from "../campaign/freeze.ts";
import type { CandidateText } from "./candidateTexts.ts";
import type { Sheet } from "./jury.wire.ts";
import { criteriaOf, type JurorWork, scoredBy } from "./sheet.ts";

/** A juror's sheet: what to read, what to score and the own marks. */
export function sheetView(frozen: Frozen, work: JurorWork, texts: readonly CandidateText[]): Sheet {
  const { candidates, due, done } = scoredBy(frozen, work);
  const named = new Map(frozen.candidates.map((candidate) => [candidate.number, candidate]));
  const categories = new Map(frozen.rules.categories.map(({ slug, name }) => [slug, name]));
  const read = new Map(texts.map((text) => [text.number, text]));
  return {
    campaign: { name: frozen.name, slug: frozen.slug },
    criteria: criteriaOf(frozen.rules).map(({ slug, name, maxScore }) => ({
      slug,
      name,
      maxScore,
    })),
    entries: candidates.map((scored) => {
      const { name = "", category = "" } = named.get(scored.number) ?? {};
      const { summary = "", story = [], portrait } = read.get(scored.number) ?? {};
      return {
        ...scored,
        name,
        category: categories.get(category) ?? category,
        summary,
        story: [...story],
        hasPortrait: portrait !== undefined,
      };
    }),
    due,
    done,
    submittedAt: work.submittedAt?.toISOString(),
  };
}
