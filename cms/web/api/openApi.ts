import { z } from "zod";
import { textFields, tickFields } from "#intake/typedForm.ts";
import { noticeVersion } from "#intake/wording.ts";
import { apiPaths } from "#leaves/apiPaths.ts";
import { paths } from "#leaves/paths.ts";
import { apiSchemas } from "#site/api/api.wire.ts";
import { contentOperations, type Operation } from "#site/api/operations.ts";
import { searchAnswerWire } from "#site/search/asking/searchAnswer.wire.ts";
import { openApi as voteApi } from "#voting/endpoint/openApi.ts";
import { apiProblemWire } from "./apiProblem.ts";
import { changesWire } from "./changes.wire.ts";
import { apiWords as words } from "./wording.ts";

/** What has a name in the description; everything else stands where it is used. */
const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({
  ...apiSchemas,
  Changes: changesWire,
  SearchAnswer: searchAnswerWire,
  ApiProblem: apiProblemWire,
}))
  named.add(schema, { id });

const nameAt = (id: string) => `#/components/schemas/${id}`;

/** The schemas by their names, each without what only a document of its own has. */
const schemas = () =>
  Object.fromEntries(
    Object.entries(
      z.toJSONSchema(named, {
        ...{ target: "draft-2020-12", uri: nameAt },
        // An answer of this version may come to have more fields.
        override: ({ jsonSchema }) => {
          delete jsonSchema.additionalProperties;
          // A name of zod's own for what the pattern beside it says; other programs know no such format.
          if (jsonSchema.format === "starts_with") delete jsonSchema.format;
        },
      }).schemas,
    ).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );

const json = (schema: z.ZodType) => ({
  "application/json": { schema: { $ref: nameAt(named.get(schema)?.id ?? "") } },
});

const parameter = (name: string, place: "path" | "query", description: string) => ({
  ...{ name, in: place, required: place === "path", schema: { type: "string" }, description },
});

const parametersOf = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) =>
    parameter(name, "path", words.parameters[name as keyof typeof words.parameters]),
  );

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: nameAt("ApiProblem") } } },
});

const get = (
  { path, summary, answer, name }: Operation,
  more: object[] = [],
  refused: object = {},
) => ({
  get: {
    ...{ operationId: name, summary, tags: [words.tags.content] },
    parameters: [...parametersOf(path), ...more],
    responses: {
      200: { description: words.found, content: json(answer) },
      404: problem(words.notFound),
      410: problem(words.gone),
      ...refused,
    },
  },
});

const search = {
  get: {
    ...{ operationId: "search", summary: words.search, tags: [words.tags.search] },
    parameters: [
      { ...parameter("q", "query", words.query), required: true },
      ...(["kind", "street", "year", "sort", "page"] as const).map((name) =>
        parameter(name, "query", words.narrowed[name]),
      ),
    ],
    responses: {
      200: { description: words.found, content: json(searchAnswerWire) },
      400: problem(words.noQuery),
      503: problem(words.searchAway),
    },
  },
};

const typed = (names: readonly string[], schema: object) =>
  Object.fromEntries(names.map((name) => [name, schema]));

/** The form as programs may send it: what its page sends, without cookie or script. */
const recommend = {
  post: {
    ...{ operationId: "recommend", summary: words.recommend, tags: [words.tags.recommend] },
    requestBody: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            required: ["key", "notice", "kind", "story", "consentContact"],
            properties: {
              key: { type: "string", format: "uuid", description: words.key },
              notice: { const: noticeVersion, description: words.notice },
              kind: { enum: ["case", "person"] },
              ...typed(textFields, { type: "string" }),
              ...typed(tickFields, { const: "1" }),
            },
          },
        },
      },
    },
    responses: {
      200: { description: words.receipt, content: { "text/html": {} } },
      400: { description: words.refused, content: { "text/html": {} } },
    },
  },
};

const contentPaths = () => Object.fromEntries(contentOperations.map((one) => [one.path, get(one)]));

const document = (origin: string, description: string) => ({
  openapi: "3.1.0",
  info: { title: words.title, version: "1", description },
  servers: [{ url: origin }],
  externalDocs: { url: origin + paths.developers() },
});

/** The same of a plain file host, which answers content alone. */
export const plainOpenApi = (origin: string): object => ({
  ...document(origin, words.plainDescription),
  paths: contentPaths(),
  components: { schemas: schemas() },
});

/**
 * The OpenAPI 3.1 description of all that the public origin answers to programs: content, search, recommendations and votes. It is made
 * from the schemas that answers are made and tested by.
 */
export function openApi(origin: string): object {
  const votes = voteApi();
  const changes: Operation = {
    ...{ path: apiPaths.changes(), name: "changes", summary: words.changes, answer: changesWire },
  };
  const votePaths = Object.entries(votes.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, one]) => [
        method,
        { ...one, tags: [words.tags.votes] },
      ]),
    ),
  ]);
  return {
    ...document(origin, words.description),
    paths: {
      ...contentPaths(),
      [changes.path]: get(changes, [parameter("after", "query", words.after)], {
        400: problem(words.badCursor),
      }),
      "/search/results.json": search,
      [paths.recommend()]: recommend,
      ...Object.fromEntries(votePaths),
    },
    components: {
      schemas: {
        ...votes.components.schemas,
        ...schemas(),
      },
    },
  };
}
