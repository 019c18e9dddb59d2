import { cleanText } from "#leaves/cleanText.ts";
import { isMailAddress } from "../mailAddress.ts";
import { webAddress } from "../webAddress.ts";
import { wording } from "../wording.ts";

const onSite = /^(?:\/(?!\/)|#)/;
const ofMail = /^mailto:([^?#]+)(.*)$/is;
const ofTelephone = /^tel:(.+)$/is;
/** A scheme as browsers know them; a host with its port (`a.cn:8080`) is none. */
const scheme = /^([a-z][a-z0-9+-]*):/i;
const harmless = /^(?:https?|mailto|tel)$/i;

const readable = (href: string): string => cleanText(href).replace(/\s/g, "");

/**
 * Rules B2 and C35: an address as a link may carry it: http, https, mailto, tel, a path of this site or a part of this page.
 * Undefined for everything else, above all for scripts. The answer is its own answer, so the wire asks the same function.
 */
export const safeHref = (href: unknown): string | undefined => {
  if (typeof href !== "string") return undefined;
  const address = readable(href);
  if (onSite.test(address)) return address.includes("\\") ? undefined : address;
  const [, number] = ofTelephone.exec(address) ?? [];
  if (number !== undefined) return `tel:${number}`;
  const [, people, rest] = ofMail.exec(address) ?? [];
  if (people === undefined) return webAddress(href);
  return people.split(",").every(isMailAddress) ? `mailto:${people}${rest}` : undefined;
};

/** Rule B2: whether an address could do something in the reader's browser: any scheme but those of links. */
export const isDangerousHref = (href: unknown): boolean => {
  const [, found] = scheme.exec(typeof href === "string" ? readable(href) : "") ?? [];
  return found !== undefined && !harmless.test(found);
};

/** Rule B2: what is wrong with the address of a link, or nothing; links to a document have none. */
export const linkProblem = (facts: {
  url: string | null | undefined;
  link: { linkType?: unknown };
}): string | undefined =>
  facts.link.linkType === "internal" || safeHref(facts.url)
    ? undefined
    : wording.problems.linkAddress;
