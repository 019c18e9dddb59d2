/** Whole and tenth seconds, e.g. `12.3 秒`. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} 秒`;

/** Runs one step of a command, and tells the operator what it is and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  console.log(`· ${title} …`);
  const result = await work();
  console.log(`✓ ${title}（${seconds(performance.now() - began)}）`);
  return result;
}
