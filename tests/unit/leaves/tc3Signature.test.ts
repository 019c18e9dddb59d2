import { expect, test } from "vitest";
import { tc3Authorization } from "#leaves/tc3Signature.ts";

const request = {
  service: "cvm",
  host: "cvm.tencentcloudapi.com",
  contentType: "application/json; charset=utf-8",
  payload:
    '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  timestamp: 1551113065,
};

test("the signature of Tencent Cloud's API is that of its documentation", () => {
  const authorization = tc3Authorization({
    ...request,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
  });
  expect(authorization).toBe(
    "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
  );
});

test("with the action signed, too", () => {
  const authorization = tc3Authorization({
    ...request,
    secretId: `AKID${"*".repeat(32)}`,
    secretKey: "*".repeat(32),
    action: "DescribeInstances",
  });
  expect(authorization).toMatch(
    /SignedHeaders=content-type;host;x-tc-action, Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f$/,
  );
});
