/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Number of the Shanghai day that an instant (ms) falls on. */
export const dayNumber = (at: number): number => Math.floor((at + offsetMs) / dayMs);

/** Time of day in Shanghai, in hours from 0 up to 24. */
export const hourOfDay = (at: number): number => ((at + offsetMs) % dayMs) / 3_600_000;
