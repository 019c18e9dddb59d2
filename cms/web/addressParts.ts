/** The path of what was asked for, and all that stands behind its first question mark: a question may have one in itself. */
export function addressParts(url = ""): { path: string; query: string } {
  const [path = "", ...rest] = url.split("?");
  return { path, query: rest.join("?") };
}
