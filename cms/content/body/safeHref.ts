const onSite = /^(?:\/(?!\/)|#)/;
const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Rule B2: an address as a link may carry it: http, https, mailto, tel, a path of this site or a part of this page.
 * Undefined for everything else, above all for scripts. Control characters, which browsers skip, are cut out first.
 */
export const safeHref = (href: unknown): string | undefined => {
  if (typeof href !== "string") return undefined;
  const address = [...href.trim()].filter((char) => char >= " " && char !== "\u007f").join("");
  if (onSite.test(address)) return address.includes("\\") ? undefined : address;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!schemes.has(url.protocol)) return undefined;
  return `${url.protocol}${address.slice(url.protocol.length)}`;
};
