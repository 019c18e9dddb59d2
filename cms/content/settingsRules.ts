import { isBlank } from "#leaves/cleanText.ts";
import { webAddress } from "./webAddress.ts";
import { wording } from "./wording.ts";

/** Rule C17: a link of the settings, where given, is a full http(s) address. */
export const optionalWebAddress = (value: string | null | undefined): string | undefined =>
  isBlank(value) || webAddress(value) ? undefined : wording.problems.webAddress;

/** Rule C17: an e-mail address of the settings, where given, looks like one. */
export const optionalEmail = (value: string | null | undefined): string | undefined =>
  isBlank(value) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value ?? "")
    ? undefined
    : wording.problems.email;
