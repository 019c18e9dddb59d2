/** Value of the first cookie of that name in a `Cookie` header, as sent. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  const prefix = `${name}=`;
  let from = 0;
  while (from < header.length) {
    const end = header.indexOf(";", from);
    const stop = end === -1 ? header.length : end;
    while (header[from] === " ") from += 1;
    if (header.startsWith(prefix, from)) return header.slice(from + prefix.length, stop).trimEnd();
    from = stop + 1;
  }
  return undefined;
}
