import { expect, it } from "vitest";
import { clientAddress } from "#leaves/clientAddress.ts";

const socketAddress = "10.0.0.1";

it.each([
  { trustedHops: 0, forwardedFor: "1.2.3.4", expected: socketAddress },
  { trustedHops: 1, forwardedFor: undefined, expected: socketAddress },
  { trustedHops: 1, forwardedFor: "1.2.3.4", expected: "1.2.3.4" },
  { trustedHops: 1, forwardedFor: "6.6.6.6, 1.2.3.4", expected: "1.2.3.4" },
  { trustedHops: 2, forwardedFor: "6.6.6.6, 1.2.3.4, 10.0.0.2", expected: "1.2.3.4" },
  { trustedHops: 1, forwardedFor: ["6.6.6.6", "1.2.3.4"], expected: "1.2.3.4" },
])("believes $trustedHops hops of $forwardedFor", ({ expected, ...facts }) => {
  expect(clientAddress({ socketAddress, ...facts })).toBe(expected);
});
