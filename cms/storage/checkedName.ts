/** The name of a blob as it was given. Throws on one that a folder could take for another place, which is a fault of ours. */
export function checkedName(name: string): string {
  const isPlain =
    name !== "" && name.split("/").every((part) => /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u.test(part));
  if (!isPlain) throw new Error(`not a name of a blob: ${JSON.stringify(name)}`);
  return name;
}
