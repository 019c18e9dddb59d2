const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Ids of the pictures that stand anywhere in a document of an edition. */
function pictureIds(value: unknown): string[] {
  if (!isRecord(value)) return [];
  const inside = Object.values(value).flatMap(pictureIds);
  return Array.isArray(value.renditions) ? [String(value.id), ...inside] : inside;
}

/**
 * Whether the last public form of a document may stay although its new form is faulty (rules P9 and P12): not when it shows
 * a picture or a phone number that may not be shown any more. A person's withdrawal outweighs a missing page.
 */
export const mayKeep = (
  lastForm: object,
  now: { phone: string | undefined; isPublicPicture: (id: string) => boolean },
): boolean => {
  const phone = "phone" in lastForm ? lastForm.phone : undefined;
  return (
    (phone === undefined || phone === now.phone) && pictureIds(lastForm).every(now.isPublicPicture)
  );
};
