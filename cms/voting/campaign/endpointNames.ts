/** What stands under `/vote` beside the campaigns, whose slugs it can therefore not be. */
export const reservedSlugs = ["health", "openapi"] as const;

/** Header that carries the work, done: `expires` and one nonce for each part, in base 36, with dots between. */
export const workHeader = "vote-work";

/** Where a voter signs in for a campaign; afterwards they are back at the candidate, or at the campaign (0). */
export const signInAddress = (slug: string, signIn: "wechat" | "sms", candidate = 0): string =>
  `/vote/${slug}/${signIn}${candidate > 0 ? `?candidate=${candidate}` : ""}`;

/**
 * A candidate's number as forms and addresses write it: plain digits, nothing else that can be read as a number, such
 * as `0x1` or `1e1`. Undefined for everything else.
 */
export const candidateNumber = (text: string | null | undefined): number | undefined =>
  text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
