/** Letters of any script, digits, and hyphens between them. */
const label = String.raw`[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?`;
const labels = new RegExp(String.raw`^${label}(?:\.${label})+$`, "u");
/** As the domain name system has them, international names in their latin form. RFC 1123 2.1. */
const known = /^(?=.{1,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/;

/**
 * Rule C35: whether a text is the name of a host as readers' browsers resolve it: `a.cn`, `例子.中国`, `118.112.1.1`. Marks that
 * browsers would keep or read as a dot (`a.cn，看`, `a.cn。`) are none of its letters, and an address in numbers has all four.
 */
export const isHostName = (typed: string): boolean => {
  const address = `https://${typed}/`;
  if (!labels.test(typed) || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return known.test(hostname) && (!/^[\d.]+$/.test(hostname) || hostname === typed);
};
