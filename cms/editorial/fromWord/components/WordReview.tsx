"use client";

import { useState } from "react";
import { creditRoles } from "#content/vocabulary.ts";
import type { ChangeChoice } from "#intake/word/wordDocument.ts";
import { wording } from "../wording.ts";
import type { WordReading } from "../wordReading.ts";
import { stepWords as words } from "../words.ts";
import type { WordView } from "../wordView.ts";
import {
  askedOf,
  carriedOver,
  type Field,
  firstProposal,
  lineFields,
  type Proposal,
  type TypedCredit,
} from "./proposalRules.ts";
import { WordBody } from "./WordBody.tsx";
import { WordOriginal } from "./WordOriginal.tsx";
import { WordPictures } from "./WordPictures.tsx";
import { WordChanges, WordLosses } from "./WordReport.tsx";

type Props = {
  reading: WordReading;
  stands: WordView["stands"] | undefined;
  decided: ReadonlyMap<number, ChangeChoice>;
  isBusy: boolean;
  problem: string;
  onDecide: (numbers: readonly number[], choice: ChangeChoice) => void;
  onConfirm: (asked: object) => void;
  onStop: () => void;
};

/** Rule Z11: the original and the result side by side, to be changed and confirmed; nothing is kept before. */
export function WordReview(props: Props) {
  const { reading, stands, decided, isBusy, problem, onDecide, onConfirm, onStop } = props;
  const [proposal, setProposal] = useState<Proposal>(() => firstProposal(reading, stands));
  const [seen, setSeen] = useState(reading);
  if (seen !== reading) {
    setSeen(reading);
    setProposal(carriedOver(proposal, seen, reading));
  }
  const { story } = reading;
  const { lines, credits, pictures, takes, isAppended } = proposal;
  const change = (part: Partial<Proposal>) => setProposal((before) => ({ ...before, ...part }));
  const undecided = reading.changes.filter(({ number }) => !decided.has(number)).length;
  const taken = new Set([...pictures].flatMap(([part, { isTaken }]) => (isTaken ? [part] : [])));
  const replaced = [...takes].map((field) => wording.fields[field]);

  const choice = (field: Field) => (
    <label>
      <input
        type="checkbox"
        checked={takes.has(field)}
        onChange={({ target }) =>
          change({
            takes: new Set(
              target.checked ? [...takes, field] : [...takes].filter((one) => one !== field),
            ),
          })
        }
      />{" "}
      {stands?.[field] ? words.replaces(wording.fields[field]) : words.takes(wording.fields[field])}
    </label>
  );
  const standing = (field: Field) =>
    stands && (
      <p className="gp-word-stands">
        {words.stands}：{stands[field] || words.nothingStands}
      </p>
    );
  const setCredit = (at: number, credit: TypedCredit | undefined) =>
    change({
      credits: credits.flatMap((one, index) => (index === at ? (credit ?? []) : one)),
    });

  return (
    <div className="gp-word">
      <div className="gp-word-sides">
        <section aria-label={words.original}>
          <h3>{words.original}</h3>
          <WordOriginal {...reading} />
        </section>
        <section aria-label={words.result}>
          <h3>{words.result}</h3>
          <WordChanges changes={reading.changes} decided={decided} onDecide={onDecide} />
          {lineFields.map((field) => (
            <div key={field} className="gp-word-field">
              {standing(field)}
              {choice(field)}
              <input
                aria-label={wording.fields[field]}
                value={lines[field]}
                maxLength={field === "kicker" ? 60 : 120}
                disabled={!takes.has(field)}
                onChange={({ target }) => change({ lines: { ...lines, [field]: target.value } })}
              />
            </div>
          ))}
          <div className="gp-word-field">
            {standing("credits")}
            {choice("credits")}
            <p>{words.credits}</p>
            {credits.map((credit, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <p key={index}>
                <select
                  aria-label={words.role}
                  value={credit.role}
                  onChange={({ target }) =>
                    setCredit(index, { ...credit, role: target.value as TypedCredit["role"] })
                  }
                >
                  {creditRoles.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
                <input
                  aria-label={words.names}
                  value={credit.names}
                  onChange={({ target }) => setCredit(index, { ...credit, names: target.value })}
                />
                <button
                  type="button"
                  className="gp-button"
                  onClick={() => setCredit(index, undefined)}
                >
                  {words.dropCredit}
                </button>
              </p>
            ))}
          </div>
          <div className="gp-word-field">
            {standing("body")}
            {choice("body")}
            {stands?.body && takes.has("body") && (
              <label>
                <input
                  type="checkbox"
                  checked={isAppended}
                  onChange={({ target }) => change({ isAppended: target.checked })}
                />{" "}
                {words.append}
              </label>
            )}
            <WordBody story={story} pictures={reading.pictures} taken={taken} />
          </div>
          {reading.pictures.length > 0 && takes.has("body") && (
            <>
              <h3>{words.pictures}</h3>
              <WordPictures
                pictures={reading.pictures}
                texts={pictures}
                onChange={(part, text) => change({ pictures: new Map(pictures).set(part, text) })}
              />
            </>
          )}
        </section>
      </div>
      <section aria-label={words.report}>
        <h3>{words.report}</h3>
        <WordLosses losses={reading.losses} />
        {story.lifted.length + story.contacts.length > 0 && (
          <>
            <h3>{words.lifted}</h3>
            {story.contacts.length > 0 && (
              <p>
                {words.contacts}
                {story.contacts.map(({ label, value }) => `${label} ${value}`).join("；")}
              </p>
            )}
            {story.lifted.length > 0 && (
              <p>
                {words.others}
                {story.lifted.join(" ／ ")}
              </p>
            )}
          </>
        )}
      </section>
      <p role="alert">{problem}</p>
      {undecided > 0 && <p>{words.undecided(undecided)}</p>}
      <p className="gp-word-end">
        <button
          type="button"
          className="gp-button"
          disabled={isBusy || undecided > 0 || takes.size === 0}
          onClick={() => onConfirm(askedOf(proposal, reading.sha256, decided))}
        >
          {isBusy
            ? words.saving
            : stands
              ? replaced.length > 0
                ? words.confirmDraft(replaced, isAppended && takes.has("body"))
                : words.confirm
              : words.confirmNew}
        </button>
        <button type="button" className="gp-button" disabled={isBusy} onClick={onStop}>
          {words.stop}
        </button>
      </p>
    </div>
  );
}
