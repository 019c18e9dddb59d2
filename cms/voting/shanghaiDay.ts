const shanghaiOffset = 8 * 60 * 60 * 1000;

/** Calendar day of an instant in Asia/Shanghai, `YYYY-MM-DD`. China has had one fixed offset since 1991. */
export const shanghaiDay = (at: Date): string =>
  new Date(at.getTime() + shanghaiOffset).toISOString().slice(0, 10);
