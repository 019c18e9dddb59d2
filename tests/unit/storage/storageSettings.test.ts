import { expect, it } from "vitest";
import { readEnvironment } from "#leaves/environment.ts";
import { storageEnvironment } from "#storage/storageEnvironment.ts";
import { storageSettings, storageVariables } from "#storage/storageSettings.ts";

const whole = { S3_BUCKET: "b", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "key" };
const settingsOf = (source: Record<string, string>) =>
  storageSettings(readEnvironment({ GRIDPRESS_DATA_DIR: "/data", ...source }, storageVariables));

it("bytes lie in the data folder unless a store is given", () => {
  expect(settingsOf({ S3_ENDPOINT: "https://oss.example.cn" })).toEqual({
    dataDir: "/data",
    s3: undefined,
  });
  expect(settingsOf({ ...whole, S3_PATH_STYLE: "1" }).s3).toMatchObject({
    bucket: "b",
    endpoint: undefined,
    isPathStyle: true,
  });
});

it("a store that is given by halves, or against reason, is named before anything is written", () => {
  expect(() => settingsOf({ S3_BUCKET: "b" })).toThrow(
    /S3_ACCESS_KEY_ID \(missing\)[\s\S]*S3_SECRET_ACCESS_KEY \(missing\)/,
  );
  expect(() => settingsOf({ ...whole, S3_ENDPOINT: "oss.example.cn" })).toThrow(
    "要写 http(s) 网址",
  );
  expect(() => settingsOf({ ...whole, S3_PATH_STYLE: "yes please" })).toThrow("只能是 1 或 0");
});

it("a process that is started by another finds the same settings", () => {
  const source = { GRIDPRESS_DATA_DIR: "/data", ...whole, S3_PATH_STYLE: "1" };
  const told = storageEnvironment(readEnvironment(source, storageVariables));
  expect(settingsOf(told)).toEqual(settingsOf(source));
});
