import { wording } from "./wording.ts";

/** Rule C17: a link of the settings, where given, is a full http(s) address. */
export const optionalWebAddress = (value: string | null | undefined): string | undefined =>
  !value?.trim() || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
    ? undefined
    : wording.problems.webAddress;

/** Rule C17: an e-mail address of the settings, where given, looks like one. */
export const optionalEmail = (value: string | null | undefined): string | undefined =>
  !value?.trim() || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : wording.problems.email;
