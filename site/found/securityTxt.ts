import type { Settings } from "#content/settings.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { foundFiles } from "./files.ts";

const days = 86_400_000;
/** Less than a year, as the standard advises. */
const validFor = 360 * days;

/** Numbers of mainland China that can be dialled from anywhere: with an area code, of a mobile, or for the whole country. */
const dialled = /^(?:0\d{9,11}|1[3-9]\d{9}|[48]00\d{7})$/;

/** The telephone as an address, when the line says nothing but such a number. */
const telephone = (line: string | undefined): string | undefined => {
  const digits = line?.replace(/[\s()（）-]/g, "") ?? "";
  return dialled.test(digits) ? `tel:+86${digits.replace(/^0/, "")}` : undefined;
};

/** Where to tell of a fault of the site: the mail or the line for complaints, the hotline, and last the page about the paper. */
const contacts = (settings: Settings, origin: string): string[] => {
  const { complaintEmail, complaintLine, hotline } = settings;
  return [
    ...(complaintEmail ? [`mailto:${encodeURI(complaintEmail)}`] : []),
    telephone(complaintLine) ?? telephone(hotline) ?? [],
    `${origin}${paths.about()}`,
  ].flat();
};

/**
 * Whom to tell of a weakness of the site. It is good for a year, less some days, from the month of the edition on.
 * Source: https://www.rfc-editor.org/rfc/rfc9116
 */
export const securityTxt = (
  { at, settings }: Pick<Library, "at" | "settings">,
  origin: string,
): string =>
  [
    ...contacts(settings, origin).map((contact) => `Contact: ${contact}`),
    `Expires: ${new Date(Date.parse(`${at.slice(0, 7)}-01`) + validFor).toISOString()}`,
    "Preferred-Languages: zh, en",
    `Canonical: ${origin}${foundFiles.security}`,
    "",
  ].join("\n");
