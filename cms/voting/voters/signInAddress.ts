/** Where a voter signs in for a campaign; afterwards they are back at the candidate, or at the campaign (0). */
export const signInAddress = (slug: string, signIn: "wechat" | "sms", candidate = 0): string =>
  `/vote/${slug}/${signIn}${candidate > 0 ? `?candidate=${candidate}` : ""}`;
