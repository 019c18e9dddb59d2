import { describe, expect, it } from "vitest";
import { closureOf, type SourceFile, sourceFiles } from "./sourceFiles.ts";

const files = [...sourceFiles.values()];
const within = (folder: string) => files.filter((file) => file.name.startsWith(folder));

/** Imports that a rule forbids, as `file → target` lines; an empty list is what every test expects. */
const violations = (
  of: readonly SourceFile[],
  isForbidden: (target: string, file: SourceFile) => boolean,
) =>
  of.flatMap((file) =>
    file.imports
      .filter(({ target }) => isForbidden(target, file))
      .map(({ target }) => `${file.name} → ${target}`),
  );

const roomOf = (name: string) => name.split("/").slice(0, 2).join("/");
const isPayload = (target: string) => target === "payload" || target.startsWith("@payloadcms/");
const isWire = (name: string) => name.endsWith(".wire.ts");
const isCms = (target: string) => target.startsWith("cms/");
const environment = "cms/leaves/environment.ts";

describe("imports flow one way", () => {
  it("resolve to files that exist", () => {
    const missing = files.flatMap((file) =>
      file.imports
        .filter(({ target, isOurs }) => isOurs && /\.(ts|tsx|astro)$/.test(target))
        .filter(({ target }) => !sourceFiles.has(target) && target !== "cms/payload-types.ts")
        .filter(({ target }) => !target.startsWith("cms/migrations/"))
        .map(({ target }) => `${file.name} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it("make no circles at run time", () => {
    const circular = files.filter((file) =>
      file.imports.some(
        ({ target, isOurs, isTypeOnly }) =>
          isOurs && !isTypeOnly && closureOf(target).has(file.name),
      ),
    );
    expect(circular.map((file) => file.name)).toEqual([]);
  });

  it("let nothing but tests import tests", () => {
    const product = files.filter((file) => !file.name.startsWith("tests/"));
    expect(violations(product, (target) => target.startsWith("tests/"))).toEqual([]);
  });

  it("let only the application, scripts and tests import the Payload configuration", () => {
    const allowed = ["cms/app/", "cms/operations/", "cms/instrumentation.ts", "tests/", "seed/"];
    const others = files.filter((file) => !allowed.some((start) => file.name.startsWith(start)));
    expect(violations(others, (target) => target === "cms/payload.config.ts")).toEqual([]);
  });

  it("let nothing import the application but what Next loads beside it", () => {
    const isOfNext = (name: string) =>
      name.startsWith("cms/app/") || name === "cms/instrumentation.ts";
    const others = files.filter((file) => !isOfNext(file.name));
    expect(violations(others, (target) => target.startsWith("cms/app/"))).toEqual([]);
  });

  it("let wires import only wires and what is pure", () => {
    expect(
      violations(
        files.filter((file) => isWire(file.name)),
        isPayload,
      ),
    ).toEqual([]);
  });

  it("keep Payload, its generated types and the stores out of the site", () => {
    const reached = within("site/").flatMap((file) =>
      file.imports
        .filter(({ target, isOurs }) => isOurs && isCms(target) && target !== environment)
        .flatMap(({ target }) =>
          [...closureOf(target)]
            .filter((name) => name !== environment)
            .filter((name) => isPayload(name) || /^(node:|pg$|next($|\/))/.test(name))
            .map((name) => `${file.name} → ${target} → … → ${name}`),
        ),
    );
    expect(reached).toEqual([]);
    expect(violations(within("site/"), (target) => target === "cms/payload-types.ts")).toEqual([]);
  });

  it("keep Payload and Next out of the public process, which runs on without the CMS", () => {
    const reached = within("cms/web/").flatMap((file) =>
      [...closureOf(file.name)]
        .filter((name) => isPayload(name) || /^next($|\/)/.test(name))
        .map((name) => `${file.name} → … → ${name}`),
    );
    expect(reached).toEqual([]);
  });

  it("let features use of operations the environment alone, and of web nothing", () => {
    const features = files.filter(
      (file) =>
        isCms(file.name) &&
        !["cms/operations", "cms/web"].includes(roomOf(file.name)) &&
        !file.name.startsWith("cms/app/"),
    );
    const isOutermost = (target: string) =>
      (target.startsWith("cms/operations/") && target !== environment) ||
      target.startsWith("cms/web/");
    expect(violations(features, isOutermost)).toEqual([]);
  });
});
