import { z } from "zod";
import { cleanText } from "#leaves/cleanText.ts";

/**
 * Rule C31: a full http(s) address as pages may carry it, or undefined for what is none. What browsers would read the same way, or
 * what people leave out, is put right: `https:www.a.cn`, `http:/a.cn`, `www.a.cn`. The answer is its own answer.
 */
export const webAddress = (typed: unknown): string | undefined => {
  if (typeof typed !== "string") return undefined;
  const text = cleanText(typed).replace(/\s/g, "%20");
  const full = /^www\.[^.]/i.test(text) ? `https://${text}` : text;
  const [, scheme, rest] = /^(https?):\/*(.+)$/i.exec(full) ?? [];
  if (!scheme || !rest || rest.includes("\\")) return undefined;
  const address = `${scheme.toLowerCase()}://${rest}`;
  if (!URL.canParse(address)) return undefined;
  return new URL(address).hostname.includes(".") ? address : undefined;
};

/** The same rule for what crosses a boundary. */
export const webAddressWire = z.string().refine((value) => webAddress(value) === value);
