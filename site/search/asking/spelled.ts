/** A name, and how each of its characters is said. */
export type Spelled = { name: string; sounds: readonly string[] };

/** Says how each character of a text is said. */
export type Spell = (text: string, options: { isPersonName: boolean }) => readonly string[];

const han = /\p{Script=Han}/u;

/**
 * How far sounds from one on say the letters: after how many of them all are said; undefined when they say something else. Of what is still being typed the last
 * sound may be a beginning.
 */
const saidUntil = (
  sounds: readonly string[],
  start: number,
  { letters, isTyping }: { letters: string; isTyping: boolean },
): number | undefined => {
  let left = letters;
  for (let index = start; index < sounds.length; index += 1) {
    const sound = sounds[index] ?? "";
    if (isTyping && sound.startsWith(left)) return index + 1;
    if (sound === "" || !left.startsWith(sound)) return undefined;
    left = left.slice(sound.length);
    if (left === "") return index + 1;
  }
  return undefined;
};

/** What a sound begins with, as it is typed for it: zhou is z or zh. */
const headsOf = (sound: string): string[] =>
  /^[zcs]h/.test(sound) ? [sound.slice(0, 2), sound.slice(0, 1)] : [sound.slice(0, 1)];

/**
 * The same where some characters are said by their initials alone (zhangjg, cqiao), as input methods take them: one at least has to be said in full, or any
 * three letters would be the initials of something.
 */
const saidShortUntil = (
  sounds: readonly string[],
  start: number,
  { letters, isTyping }: { letters: string; isTyping: boolean },
): number | undefined => {
  const until = (index: number, left: string, isSaid: boolean): number | undefined => {
    if (left === "") return isSaid ? index : undefined;
    const sound = sounds[index] ?? "";
    if (sound === "") return undefined;
    if (isTyping && isSaid && sound.startsWith(left)) return index + 1;
    const whole = left.startsWith(sound)
      ? until(index + 1, left.slice(sound.length), isSaid || sound.length > 1)
      : undefined;
    if (whole !== undefined || sound.length === 1) return whole;
    for (const head of headsOf(sound)) {
      const end = left.startsWith(head)
        ? until(index + 1, left.slice(head.length), isSaid)
        : undefined;
      if (end !== undefined) return end;
    }
    return undefined;
  };
  return until(start, letters, false);
};

/** The first part of a name of which `until` answers where it ends. */
const partOf = (
  { name, sounds }: Spelled,
  until: (start: number) => number | undefined,
): string | undefined => {
  const characters = [...name];
  if (characters.length !== sounds.length) return undefined;
  for (let start = 0; start < sounds.length; start += 1) {
    const end = until(start);
    if (end !== undefined) return characters.slice(start, end).join("");
  }
  return undefined;
};

/** Ways to say a name in letters: whole, by initials, or half in letters; or one by its initial beside another in full, which says many a name. */
type Saying = { isTyping?: boolean; isShort?: boolean };

/** What a query with letters says, in letters alone. */
export const lettersOf = (query: string, spell: Spell): string =>
  [...query]
    .map((one) => (han.test(one) ? spell(one, { isPersonName: false }).join("") : one))
    .join("")
    .replace(/ü/g, "v");

/** The part of a name that a query with letters says: whole (cuqiao), by its initials (cq), or half in letters (簇qiao); where it may be short, also cqiao. */
export function saidIn(
  spelled: Spelled,
  query: string,
  spell: Spell,
  { isTyping = false, isShort = false }: Saying = {},
): string | undefined {
  const own = [...query].filter((character) => han.test(character));
  const letters = lettersOf(query, spell);
  const initials = spelled.sounds.map((sound) => sound.slice(0, 1));
  const asked = { letters, isTyping };
  const part = isShort
    ? partOf(spelled, (start) => saidShortUntil(spelled.sounds, start, asked))
    : (partOf(spelled, (start) => saidUntil(spelled.sounds, start, asked)) ??
      (own.length === 0 && letters.length > 1
        ? partOf(spelled, (start) => saidUntil(initials, start, asked))
        : undefined));
  return part !== undefined && own.every((one) => part.includes(one)) ? part : undefined;
}

/** How a name is said; that of a person also as by those who do not know that it is one, or who say 盖 and 乐 as everywhere else. */
export function readingsOf(
  name: string,
  isPersonName: boolean,
  spell: Spell,
): (readonly string[])[] {
  const usual = spell(name, { isPersonName: false });
  const own = isPersonName ? spell(name, { isPersonName }) : usual;
  return own.join(" ") === usual.join(" ") ? [own] : [own, usual];
}

/** Beginnings of letters that are looked up. */
const mostPairs = 6;

/** Sounds that many people do not tell apart: n and ng, s and sh, and their kin. */
const blurred = (sound: string): string =>
  sound.replace(/^(z|c|s)h/, "$1").replace(/([aei])ng$/, "$1n");

/** Every two sounds of a name that follow one another, as far as people tell them apart. */
export const soundPairs = (sounds: readonly string[]): string[] =>
  sounds.slice(1).map((sound, index) => `${blurred(sounds[index] ?? "")} ${blurred(sound)}`);

const syllable =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeo]|[ae]i|ao|ou|[ae]n|[ae]ng|er|ong|i|i[aeu]|iao|i?an|in|iang|ing|iong|u|u[aoi]|uai|uan|un|uang|ve?)$/;
const longestSyllable = 6;

/** The pairs of sounds with which letters may begin: fangan is fang an and fan gan. */
export function pairsSaid(letters: string): string[] {
  const pairs: string[][] = [];
  for (let first = 1; first <= longestSyllable; first += 1)
    for (let end = first + 1; end <= Math.min(letters.length, first + longestSyllable); end += 1)
      pairs.push([letters.slice(0, first), letters.slice(first, end)]);
  return pairs
    .filter((pair) => pair.every((sound) => syllable.test(sound)))
    .sort((one, other) => other.join("").length - one.join("").length)
    .flatMap(soundPairs)
    .slice(0, mostPairs);
}

/** The part of a name that sounds like a query in other characters: 促桥 is 簇桥, 学府景城 may be 学府锦城. */
export function soundsLike(spelled: Spelled, query: string, spell: Spell): string | undefined {
  if ([...query].length < 2) return undefined;
  // 单 and its kin are said otherwise where a name begins with them.
  for (const isPersonName of [false, true]) {
    const asked = spell(query, { isPersonName }).map(blurred);
    const part = partOf(spelled, (start) => {
      const isAlike = asked.every(
        (sound, index) => blurred(spelled.sounds[start + index] ?? "") === sound,
      );
      return isAlike ? start + asked.length : undefined;
    });
    if (part !== undefined) return part;
  }
  return undefined;
}
