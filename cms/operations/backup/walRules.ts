/** A file of WAL: timeline, and two halves of its number in hex. Source: PostgreSQL, 28.6 and `XLogFileName`. */
const segmentName = /^(?<timeline>[0-9A-F]{8})(?<high>[0-9A-F]{8})(?<low>[0-9A-F]{8})$/;

/** Segments of 16 MB in one half of 4 GB. */
const segmentsInHalf = 256n;

const placeOf = (name: string) => {
  const { timeline = "", high = "", low = "" } = segmentName.exec(name)?.groups ?? {};
  return { timeline, number: BigInt(`0x${high}`) * segmentsInHalf + BigInt(`0x${low}`) };
};

export const isSegment = (name: string): boolean => segmentName.test(name);

/** Whether a file of WAL was written before the segment that the oldest base needs first (rule U48). */
export const isOlderWal = (name: string, first: string): boolean => {
  if (!isSegment(name)) return false;
  const [one, other] = [placeOf(name), placeOf(first)];
  return (
    one.timeline < other.timeline || (one.timeline === other.timeline && one.number < other.number)
  );
};

/** Segments from the first that a base needs on, up to where one is missing: nothing after a gap can be replayed (rule U52). */
export function unbrokenWal(names: readonly string[], first: string): string[] {
  const later = names.filter((name) => isSegment(name) && !isOlderWal(name, first)).sort();
  const { timeline, number } = placeOf(first);
  const own = later.filter((name) => placeOf(name).timeline === timeline);
  const gap = own.findIndex((name, index) => placeOf(name).number !== number + BigInt(index));
  return gap === -1 ? own : own.slice(0, gap);
}

type WithBase = { id: string; base?: { endedAt: string } | undefined };

/** The newest backup whose base was whole at an instant. */
export const baseFor = <B extends WithBase>(backups: readonly B[], until: Date): B | undefined =>
  backups
    .filter(({ base }) => base !== undefined && new Date(base.endedAt) <= until)
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0];
