import { useEffect, useState } from "react";
import { timeLeft } from "../timeLeft.ts";
import { wording } from "../wording.ts";

const words = wording.tab;
const everyMs = 30_000;

type Props = { due: string | undefined; dueAt: number | undefined };

/** The badge 欠审 with the time that is left for the missing stages, as it goes by; nothing where nothing is owed. */
export function DebtClock({ due, dueAt }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  if (due === undefined || dueAt === undefined) return null;
  return (
    <p className={dueAt < now ? "gp-alarm" : undefined}>
      <strong className="gp-debt">{words.owed}</strong> {words.due(due, timeLeft(dueAt, now))}
    </p>
  );
}
