import { isIPv4, isIPv6, SocketAddress } from "node:net";

const mapped = "::ffff:";

/** An IPv6 address in its one canonical spelling, without a zone; IPv4 inside IPv6 ends in dotted form. */
const canonical = (address: string): string =>
  new SocketAddress({ address: address.split("%")[0], family: "ipv6" }).address;

/** The network an address belongs to, in text: /24 of IPv4, /48 of IPv6; undefined for anything else. */
export function networkPrefix(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const spelled = isIPv6(address) ? canonical(address) : address;
  const plain = spelled.startsWith(mapped) ? spelled.slice(mapped.length) : spelled;
  if (isIPv4(plain)) return plain.slice(0, plain.lastIndexOf("."));
  if (!isIPv6(plain)) return undefined;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array.from({ length: zeros }, () => "0"), ...rest].slice(0, 3).join(":");
}
