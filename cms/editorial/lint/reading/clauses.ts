const stops = /[。！？；\n]/;

/** The sentence around a place of a text, with where it begins. */
export const sentenceAt = (text: string, at: number): { from: number; text: string } => {
  let from = at;
  while (from > 0 && !stops.test(text[from - 1] ?? "")) from -= 1;
  let to = at;
  while (to < text.length && !stops.test(text[to] ?? "")) to += 1;
  return { from, text: text.slice(from, to) };
};

/** The sentences of a text, each with where it begins. */
export const sentencesOf = (text: string): { from: number; text: string }[] => {
  const sentences: { from: number; text: string }[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !stops.test(text[at] ?? "")) continue;
    if (at > from) sentences.push({ from, text: text.slice(from, at) });
    from = at + 1;
  }
  return sentences;
};
