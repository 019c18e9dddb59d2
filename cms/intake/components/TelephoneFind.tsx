"use client";

import { type FormEvent, useState } from "react";
import { deskRequest, messageOf } from "#panelKit/deskRequest.ts";
import type { FoundByTelephone } from "../desk/findByTelephone.ts";
import { deskWords } from "../deskWording.ts";

const words = deskWords.telephone;

/** Finds what came from a telephone number (rule O51): by a request of its own, for a number in an address stands in logs. */
export function TelephoneFind({ base, url }: { base: string; url: string }) {
  const [found, setFound] = useState<readonly FoundByTelephone[]>();
  const [refusal, setRefusal] = useState("");
  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("telephone");
    const { status, json } = await deskRequest(url, { telephone: String(typed ?? "") });
    setFound(status === 200 ? (json as { found: FoundByTelephone[] }).found : undefined);
    setRefusal(status === 200 ? "" : messageOf(json));
  };
  return (
    <details>
      <summary>{words.title}</summary>
      <p>{words.help}</p>
      <form className="gp-intake-filters" onSubmit={(event) => void find(event)}>
        <label>
          {words.label}
          <input type="tel" name="telephone" maxLength={40} autoComplete="off" required />
        </label>
        <button type="submit" className="btn btn--style-secondary">
          {words.find}
        </button>
      </form>
      <div role="status">
        {found && <p>{words.count(found.length)}</p>}
        <ul>
          {found?.map(({ number, title, state, received }) => (
            <li key={number}>
              <a href={`${base}/${number}`}>{number}</a>
              {` ${title} · ${state} · ${received}`}
            </li>
          ))}
        </ul>
      </div>
      <p role="alert">{refusal}</p>
    </details>
  );
}
