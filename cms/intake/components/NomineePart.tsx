"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import type { MadeCandidate } from "../nominee/makeCandidate.ts";
import type { NomineeView } from "../nominee/nomineeView.ts";
import { nomineeWords as words } from "../nominee/wording.ts";

const offeredDays = [3, 7, 14, 30];

function AskNominee({ url, view }: { url: string; view: NomineeView }) {
  const id = useId();
  const router = useRouter();
  const [days, setDays] = useState(7);
  const [link, setLink] = useState("");
  const [said, setSaid] = useState("");
  const ask = async (asked: object) => {
    const done = await deskRequest(url, asked);
    const refusal = refusalOf(done);
    setSaid(refusal ?? "");
    if (refusal === undefined) setLink((done.json as { link?: string }).link ?? "");
    router.refresh();
  };
  return (
    <>
      {link !== "" && (
        <p role="status">
          <label htmlFor={`${id}-link`}>{words.made}</label>
          <input
            id={`${id}-link`}
            readOnly
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() =>
              void navigator.clipboard?.writeText(link).then(() => setSaid(words.copied))
            }
          >
            {words.copy}
          </button>
        </p>
      )}
      <output>{said}</output>
      <ul>
        {view.lines.map((line) => (
          <li key={line.id}>
            {[line.sent, line.state, ...line.said].join("；")}{" "}
            {line.isOpen && (
              <button
                type="button"
                className="btn btn--style-secondary"
                onClick={() => void ask({ kind: "revoke", link: line.id })}
              >
                {words.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
      {view.lines.length === 0 && <p>{words.none}</p>}
      {view.refusal ? (
        <p>{view.refusal}</p>
      ) : (
        <p>
          <label htmlFor={`${id}-days`}>{words.days}</label>{" "}
          <select
            id={`${id}-days`}
            value={days}
            onChange={({ target }) => setDays(Number(target.value))}
          >
            {offeredDays.map((one) => (
              <option key={one} value={one}>
                {words.daysOf(one)}
              </option>
            ))}
          </select>{" "}
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => void ask({ kind: "make", days })}
          >
            {words.ask}
          </button>
        </p>
      )}
    </>
  );
}

function MakeCandidate({ url, admin, view }: { url: string; admin: string; view: NomineeView }) {
  const id = useId();
  const router = useRouter();
  const [category, setCategory] = useState("");
  const [worker, setWorker] = useState(String(view.workers[0]?.id ?? ""));
  const [made, setMade] = useState<MadeCandidate>();
  const [refusal, setRefusal] = useState("");
  const { candidate: say } = words;
  const make = async () => {
    const chosen = worker === "" ? {} : { worker: Number(worker) };
    const done = await deskRequest(url, { category, ...chosen });
    const refused = refusalOf(done);
    setRefusal(refused ?? "");
    if (refused === undefined) setMade(done.json as MadeCandidate);
    router.refresh();
  };
  const there = made ?? view.candidate;
  return (
    <>
      <h3>{say.title}</h3>
      <p>{say.help}</p>
      {there ? (
        <p role="status">
          {made?.isNew ? say.done(there.number) : say.already(there.number)}{" "}
          <a href={`${admin}/collections/campaigns/${there.campaign}`}>{say.open}</a>{" "}
          {made && <a href={`${admin}/collections/workers/${made.worker}`}>{say.openWorker}</a>}
        </p>
      ) : (
        <p>
          <label htmlFor={`${id}-category`}>{say.category}</label>{" "}
          <select
            id={`${id}-category`}
            value={category}
            onChange={({ target }) => setCategory(target.value)}
          >
            <option value="">{say.noCategory}</option>
            {view.categories.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>{" "}
          <label htmlFor={`${id}-worker`}>{say.worker}</label>{" "}
          <select
            id={`${id}-worker`}
            value={worker}
            onChange={({ target }) => setWorker(target.value)}
          >
            {view.workers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
            <option value="">{say.newWorker}</option>
          </select>{" "}
          <button
            type="button"
            className="btn btn--style-primary"
            disabled={category === ""}
            onClick={() => void make()}
          >
            {say.make}
          </button>
        </p>
      )}
      <p role="alert">{refusal}</p>
    </>
  );
}

/** How a nominated person is asked and what came of it (rules O46 and O47). */
export function NomineePart({
  base,
  admin,
  view,
}: {
  base: string;
  admin: string;
  view: NomineeView;
}) {
  return (
    <section className="gp-intake-nominee">
      <h2>{words.title}</h2>
      <p>{words.help}</p>
      <AskNominee url={`${base}/nominee`} view={view} />
      {(view.agrees || view.candidate) && (
        <MakeCandidate url={`${base}/candidate`} admin={admin} view={view} />
      )}
    </section>
  );
}
