"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { Use } from "#content/usage/usedIn.ts";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import { othersOf } from "../ledgerRules.ts";
import type { ConsentOf } from "../readLedger.ts";
import { wording as words } from "../wording.ts";

type Recorded = ConsentOf & { who: string; words: string };
type Props = { url: string; admin: string; records: Recorded[] };

const keyOf = ({ collection, id }: ConsentOf) => `${collection}/${id}`;

/** Takes a consent back, and says where somebody has to look. */
export function WithdrawConsent({ url, admin, records }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState("");
  const [uses, setUses] = useState<Use[]>();
  const router = useRouter();
  const [isAll, setAll] = useState(false);
  const record = records.find((one) => keyOf(one) === chosen);
  const others = othersOf(records, record, words.unnamed);
  return (
    <section className="gp-panel">
      <h2>{words.withdraw}</h2>
      <label htmlFor={id}>{words.withdrawWhat}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          setChosen(target.value);
          // Said of somebody else, it holds for nobody.
          setAll(false);
        }}
      >
        <option value="">{words.choose}</option>
        {records.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {one.words}
          </option>
        ))}
      </select>
      {others.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={isAll}
            onChange={({ target }) => setAll(target.checked)}
          />{" "}
          {words.sameWho(others.length)}
        </label>
      )}
      {record && (
        <ReasonForm
          label={words.reason}
          choices={[{ choice: record, words: words.withdraw }]}
          onDo={async (first, reason) => {
            const met = new Map<string, Use>();
            for (const { collection, id: document } of [first, ...(isAll ? others : [])]) {
              const done = await deskRequest(url, { collection, id: document, reason });
              const refusal = refusalOf(done);
              if (refusal !== undefined) return refusal;
              for (const use of (done.json as { uses: Use[] }).uses) met.set(use.href, use);
            }
            setUses([...met.values()]);
            setChosen("");
            setAll(false);
            router.refresh();
            return undefined;
          }}
        />
      )}
      {uses && (
        <div role="status">
          <p>{words.gone}</p>
          <p>{uses.length === 0 ? words.nowhere : words.left}</p>
          <ul>
            {uses.map(({ href, kind, title }) => (
              <li key={href}>
                <a href={`${admin}${href}`}>{`${kind}：${title}`}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
