import { seconds } from "../step.ts";

/** From so many quick ends in a row on, each line says that somebody has to look. */
const worrisome = 5;

/** What the operator reads when a service has ended: how, when it is tried again, and what goes on meanwhile. */
export function restartLine(facts: {
  name: string;
  how: string;
  /** Pause before the next start, in ms. */
  delay: number;
  /** Quick ends in a row, this one included. */
  ends: number;
}): string {
  const { name, how, delay, ends } = facts;
  const worry =
    ends < worrisome
      ? ""
      : `；已连续 ${ends} 次没能保持运行，会一直重试，其他服务不受影响，请查明原因`;
  return `✗ ${name} 退出了（${how}），${seconds(delay)}后重启${worry}`;
}
