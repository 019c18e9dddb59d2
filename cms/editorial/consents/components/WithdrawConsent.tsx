"use client";

import { useId, useState } from "react";
import type { Use } from "#content/usage/usedIn.ts";
import { deskRequest, refusalOf } from "#voting/panelKit/deskRequest.ts";
import { ReasonForm } from "#voting/panelKit/ReasonForm.tsx";
import type { ConsentOf } from "../readLedger.ts";
import { wording as words } from "../wording.ts";

type Props = { url: string; admin: string; records: (ConsentOf & { words: string })[] };

const keyOf = ({ collection, id }: ConsentOf) => `${collection}/${id}`;

/** Takes a consent back, and says where somebody has to look. */
export function WithdrawConsent({ url, admin, records }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState("");
  const [uses, setUses] = useState<Use[]>();
  const record = records.find((one) => keyOf(one) === chosen);
  return (
    <section className="gp-panel">
      <h2>{words.withdraw}</h2>
      <label htmlFor={id}>{words.withdrawWhat}</label>
      <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">{words.choose}</option>
        {records.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {one.words}
          </option>
        ))}
      </select>
      {record && (
        <ReasonForm
          label={words.reason}
          choices={[{ choice: record, words: words.withdraw }]}
          onDo={async ({ collection, id: document }, reason) => {
            const done = await deskRequest(url, { collection, id: document, reason });
            const refusal = refusalOf(done);
            if (refusal === undefined) {
              setUses((done.json as { uses: Use[] }).uses);
              setChosen("");
            }
            return refusal;
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
