import { isIPv4, isIPv6 } from "node:net";

/** The network an address belongs to, in text: /24 of IPv4, /48 of IPv6; undefined for anything else. */
export function networkPrefix(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const plain = address.startsWith("::ffff:") ? address.slice(7) : address;
  if (isIPv4(plain)) return plain.slice(0, plain.lastIndexOf("."));
  if (!isIPv6(plain)) return undefined;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const rest = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...rest];
  return all
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
