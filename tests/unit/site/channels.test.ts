import { expect, test } from "vitest";
import { channelsOf } from "#site/views/channels.ts";
import { theSettings } from "#tests/factories/edition.ts";

test("a site without a hotline offers the other channels and no empty link", () => {
  const channels = channelsOf(theSettings({ hotline: "" }));
  expect(channels.map(({ value }) => value)).toEqual(["@华西社区报", "华西社区报"]);
});
