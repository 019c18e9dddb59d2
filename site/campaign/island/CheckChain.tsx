import { type FormEvent, useState } from "react";
import { auditCampaignOf, checkpointOf } from "./auditApi.ts";
import { checkChain, dayLines, dayOfLine } from "./checkChain.ts";
import { canHash } from "./checkReceipt.ts";
import { words } from "./wording.ts";

type Verdict = { message: string; lines: { day: string; line: string }[] };

async function verdictOn(slug: string, typed: string): Promise<Verdict> {
  const [campaign, checkpoint] = await Promise.all([auditCampaignOf(slug), checkpointOf(slug)]);
  const chain = campaign && checkpoint && (await checkChain(campaign, checkpoint));
  if (!chain) return { message: words.checkUnreachable, lines: [] };
  const lines = await dayLines(slug, chain);
  if (!chain.isWhole || chain.isSigned === false) return { message: words.chainBroken, lines };
  const sound = chain.isSigned ? words.chainSound : words.chainUnsigned;
  if (typed.trim() === "") return { message: sound, lines };
  const day = dayOfLine(lines, typed);
  return { message: day ? `${sound}${words.lineFound(day)}` : words.lineUnknown, lines };
}

/** Checks the whole chain of seals in this browser, and the line that a newspaper printed against it. */
export default function CheckChain({ campaign }: { campaign: string }) {
  const [verdict, setVerdict] = useState<Verdict>({ message: "", lines: [] });

  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!canHash()) return setVerdict({ message: words.chainNeedsHttps, lines: [] });
    const typed = String(new FormData(event.currentTarget).get("line") ?? "");
    setVerdict({ message: words.checking, lines: [] });
    void verdictOn(campaign, typed)
      .catch(() => ({ message: words.checkBroken, lines: [] }))
      .then(setVerdict);
  }

  return (
    <>
      <form className="verify" onSubmit={check}>
        <label htmlFor="line">{words.lineLabel}</label>
        <input type="text" id="line" name="line" autoComplete="off" spellCheck={false} />
        <button type="submit">{words.checkChain}</button>
      </form>
      <p role="status" aria-live="polite">
        {verdict.message}
      </p>
      {verdict.lines.length > 0 && (
        <details>
          <summary>{words.linesOfDays}</summary>
          <ul className="lines">
            {verdict.lines.map(({ day, line }) => (
              <li key={day}>
                {day} <code>{line}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
