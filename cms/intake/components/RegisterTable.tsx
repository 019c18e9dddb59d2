"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { callWords } from "../desk/callWording.ts";
import type { RegisterLine } from "../desk/registerRules.ts";
import { deskWords as words } from "../deskWording.ts";
import { stateWords } from "../wording.ts";

/** The lines of the register. Those that are chosen go into the folder 可疑 together, or out of it (rule O28). */
export function RegisterTable({
  base,
  url,
  lines,
  isFolder,
}: {
  base: string;
  /** Where they are sorted; absent for who may only look. */
  url?: string;
  lines: readonly RegisterLine[];
  isFolder: boolean;
}) {
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState("");
  if (lines.length === 0) return <p>{words.empty}</p>;
  const sort = async () => {
    const refused = refusalOf(await deskRequest(url ?? "", { numbers: chosen, isSpam: !isFolder }));
    setRefusal(refused ?? "");
    if (refused !== undefined) return;
    setChosen([]);
    router.refresh();
  };
  const toggle = (number: string) =>
    setChosen(
      chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number],
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="gp-wide" tabIndex={0} aria-label={words.title}>
        <table>
          <thead>
            <tr>
              {url && <th scope="col">{words.choose}</th>}
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.number} className={line.isLate ? "gp-intake-late" : undefined}>
                {url && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words.chooseOne(line.number)}
                      checked={chosen.includes(line.number)}
                      onChange={() => toggle(line.number)}
                    />
                  </td>
                )}
                <th scope="row">
                  <a href={`${base}/${line.number}`}>{line.number}</a>
                </th>
                <td>{words.kinds[line.kind]}</td>
                <td>{line.title}</td>
                <td>{line.place}</td>
                <td>{callWords.channels[line.channel]}</td>
                <td>{stateWords[line.state]}</td>
                <td>{line.assignee?.name ?? ""}</td>
                <td>
                  {words.age(line.age)}
                  {line.isLate && line.waits !== undefined && ` ${words.waits(line.waits)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {url && (
        <p>
          <button
            type="button"
            className="btn btn--style-secondary"
            disabled={chosen.length === 0 || chosen.length > 100}
            onClick={sort}
          >
            {isFolder ? words.notSpam(chosen.length) : words.spam(chosen.length)}
          </button>
        </p>
      )}
      <p role="alert">{refusal}</p>
    </>
  );
}
