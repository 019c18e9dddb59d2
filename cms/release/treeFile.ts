/**
 * File in the tree that answers a site path: folders have an `index.html`, everything else is itself.
 * Throws on a path that would leave the tree; such a path is a fault of the site, never of a reader.
 */
export function treeFile(sitePath: string): string {
  const file = `${sitePath.slice(1)}${sitePath.endsWith("/") ? "index.html" : ""}`;
  const isInside = sitePath.startsWith("/") && !/(^|\/)\.{1,2}(\/|$)|\/\/|[\\\0?#]/.test(sitePath);
  if (!isInside) throw new Error(`not a site path: ${JSON.stringify(sitePath)}`);
  return file;
}
