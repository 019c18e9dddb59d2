import { expect, test } from "vitest";
import { acs3Request } from "#release/cdn/acs3Signature.ts";

test("the signature of Alibaba Cloud's API is that of its documentation", () => {
  const { query, headers } = acs3Request({
    keyId: "YourAccessKeyId",
    keySecret: "YourAccessKeySecret",
    host: "ecs.cn-shanghai.aliyuncs.com",
    action: "RunInstances",
    version: "2014-05-26",
    query: {
      RegionId: "cn-shanghai",
      ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
    },
    nonce: "3156853299f313e23d1673dc12e1703d",
    at: new Date("2023-10-26T10:22:32.000Z"),
  });
  expect(query).toBe(
    "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
  );
  expect(headers.Authorization).toBe(
    "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
  );
});
