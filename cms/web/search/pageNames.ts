import { simplifiedChinese } from "#leaves/simplifiedChinese.ts";
import { spellChinese } from "#leaves/spellChinese.ts";
import { namesOf } from "#site/search/asking/namesOf.ts";
import { namesTold } from "#site/search/asking/namesTold.ts";
import { readingsOf, type Spell, type Spelled, soundPairs } from "#site/search/asking/spelled.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";
import type { openTables } from "./searchTables.ts";

/** Sounds of what is asked, and of names. */
export const spell: Spell = (text, options) => spellChinese(text, options).flat();

const pairsOf = (name: string): string[] => readingsOf(name, true, spell).flatMap(soundPairs);

/** The names of pages that people ask for by their sounds, in the search's file: those that a page is about, and those that its text tells. None of a page that is hidden is offered. */
export function pageNames(
  statement: ReturnType<typeof openTables>,
  hidden: () => ReadonlySet<number>,
) {
  let names: Spelled[] | undefined;
  const spelled = new Map<string, readonly string[]>();
  const spelledOnce: Spell = (name, options) => {
    const key = `${options.isPersonName} ${name}`;
    const known = spelled.get(key) ?? spell(name, options);
    spelled.set(key, known);
    return known;
  };
  const hiddenJson = () => JSON.stringify([...hidden()]);

  return {
    /** Writes down those of a page; `told` is its text as it is compared. */
    put(id: number, page: SearchText, told: string): void {
      for (const [written, { isPersonName }] of namesOf(page)) {
        const name = simplifiedChinese(written);
        for (const sounds of readingsOf(name, isPersonName, spelledOnce))
          statement.name.run(id, name, JSON.stringify(sounds));
      }
      for (const name of namesTold(told)) {
        if (!statement.isTold.get(name))
          for (const pair of pairsOf(name)) statement.sound.run(pair, name);
        statement.tell.run(name, id);
      }
    },
    drop(id: number): void {
      const told = statement.toldOn.all(id) as { name: string }[];
      for (const one of [statement.unname, statement.untell]) one.run(id);
      for (const { name } of told)
        if (!statement.isTold.get(name))
          for (const pair of pairsOf(name)) statement.unsound.run(pair, name);
    },
    /** Those that pages are about, those of most pages first. */
    all(): Spelled[] {
      names ??= (statement.names.all(hiddenJson()) as { name: string; sounds: string }[]).map(
        ({ name, sounds }) => ({ name, sounds: JSON.parse(sounds) as string[] }),
      );
      return names;
    },
    /** Those that texts tell, by two sounds. */
    told: (pair: string): string[] =>
      (statement.told.all(pair, hiddenJson()) as { name: string }[]).map(({ name }) => name),
    /** Reads them anew when they are asked for next. */
    forget(): void {
      names = undefined;
    },
  };
}
