const types = {
  xml: "application/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  webmanifest: "application/manifest+json",
} as const;

/** The answer of an address that is a file and no page. */
export const document = (type: keyof typeof types, content: string): Response =>
  new Response(content, { headers: { "Content-Type": types[type] } });
