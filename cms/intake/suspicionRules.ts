/** What is known of how a form was filled in. `filledMs` is absent where no script and no page told it. */
export type SuspicionFacts = {
  readonly isTrapFilled: boolean;
  readonly filledMs?: number;
  readonly text: string;
  /** Recommendations from the same address within the hour: of an office or a carrier's gateway some are nothing to wonder about by themselves. */
  readonly fromAddress: "few" | "some" | "many";
};

/** Rule O14: 0 for nobody to wonder about. It sorts what the desk sees and refuses nothing. */
export const suspicionOf = (facts: SuspicionFacts): number => {
  const links = facts.text.match(/https?:\/\/|www\./gi)?.length ?? 0;
  return (
    (facts.isTrapFilled ? 2 : 0) +
    (facts.filledMs !== undefined && facts.filledMs < 3000 ? 1 : 0) +
    (links >= 3 ? 2 : 0) +
    { few: 0, some: 1, many: 3 }[facts.fromAddress]
  );
};

/** Rule O14: whether it lies in the folder 可疑. */
export const isSuspicious = (score: number): boolean => score >= 3;
