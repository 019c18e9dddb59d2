/** How much of an address names a network: bytes of IPv4, groups of 16 bits of IPv6. */
export type NetworkSize = { readonly v4: 1 | 2 | 3 | 4; readonly v6: 1 | 2 | 3 | 4 };

/** Eight groups of an IPv6 address, or undefined; the URL parser knows every way to write one. */
function groupsOf(address: string): number[] | undefined {
  const host = `http://[${address.split("%")[0]}]`;
  if (!address.includes(":") || !URL.canParse(host)) return undefined;
  const [head = "", tail] = new URL(host).hostname.slice(1, -1).split("::");
  const part = (text: string) => text.split(":").filter((group) => group !== "");
  const first = part(head);
  const last = part(tail ?? "");
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16));
}

const isMapped = (groups: readonly number[]) =>
  groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;

function bytesOf(address: string): string[] | undefined {
  const bytes = address.split(".");
  const isByte = (byte: string) => /^\d{1,3}$/.test(byte) && Number(byte) < 256;
  return bytes.length === 4 && bytes.every(isByte) ? bytes : undefined;
}

/**
 * The network an address belongs to, in text: /24 of IPv4 and /48 of IPv6 unless `size` says otherwise; undefined for
 * anything else. IPv4 within IPv6 is IPv4, however it is written.
 */
export function networkPrefix(
  address: string | undefined,
  size: NetworkSize = { v4: 3, v6: 3 },
): string | undefined {
  if (!address) return undefined;
  const plain = bytesOf(address);
  if (plain) return plain.slice(0, size.v4).join(".");
  const groups = groupsOf(address);
  if (!groups) return undefined;
  const [high = 0, low = 0] = groups.slice(6);
  if (isMapped(groups)) {
    return [high >> 8, high & 255, low >> 8, low & 255].slice(0, size.v4).join(".");
  }
  return groups
    .slice(0, size.v6)
    .map((group) => group.toString(16))
    .join(":");
}
