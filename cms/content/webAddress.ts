import { z } from "zod";
import { cleanText } from "#leaves/cleanText.ts";
import { isHostName } from "./hostName.ts";

/** Scheme, whatever slashes, host, port and the rest; no name and password before the host, which pages would show. */
const parts = /^(https?):\/*([^/?#:@\\]+)((?::\d{1,5})?(?:[/?#][^\\]*)?)$/i;

/**
 * Rules C31 and C35: a full http(s) address as pages may carry it, or undefined for what is none. What browsers would read the same way, or
 * what people leave out, is put right: `https:www.a.cn`, `http:/a.cn`, `www.a.cn`. The answer is its own answer.
 */
export const webAddress = (typed: unknown): string | undefined => {
  if (typeof typed !== "string") return undefined;
  const text = cleanText(typed).replace(/\s/g, "%20");
  const full = /^www\.[^.]/i.test(text) ? `https://${text}` : text;
  const [, scheme, host, rest] = parts.exec(full) ?? [];
  if (!scheme || !host || !isHostName(host)) return undefined;
  const address = `${scheme.toLowerCase()}://${host}${rest}`;
  return URL.canParse(address) ? address : undefined;
};

/** The same rule for what crosses a boundary. */
export const webAddressWire = z.string().refine((value) => webAddress(value) === value);
