import os from "node:os";

/**
 * Lowers the calling thread's priority, for work beside the votes that may wait. On Linux a priority belongs to one
 * thread; elsewhere it would be the whole process's, which answers votes, and so it is left as it is. Source:
 * setpriority(2), "C library/kernel differences".
 */
export function giveWay(): void {
  if (os.platform() === "linux") os.setPriority(os.constants.priority.PRIORITY_LOW);
}
