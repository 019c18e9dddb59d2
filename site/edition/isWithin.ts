/** Whether something at these places lies in the place with this code (or is it). */
export const isWithin = (places: readonly string[], code: string): boolean =>
  places.some((place) => place.startsWith(code));
