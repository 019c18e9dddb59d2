import path from "node:path";
import { fileURLToPath } from "node:url";
import { postgresAdapter } from "@payloadcms/db-postgres";
import { lexicalEditor } from "@payloadcms/richtext-lexical";
import { en } from "@payloadcms/translations/languages/en";
import { zh } from "@payloadcms/translations/languages/zh";
import { buildConfig } from "payload";
import sharp from "sharp";

const here = path.dirname(fileURLToPath(import.meta.url));

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? "",
  telemetry: false,
  admin: {
    user: "users",
    importMap: {
      baseDir: here,
      importMapFile: path.join(here, "app/(payload)/admin/importMap.js"),
    },
  },
  collections: [{ slug: "users", auth: true, fields: [] }],
  editor: lexicalEditor(),
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: "zh" },
  db: postgresAdapter({
    pool: { connectionString: process.env.DATABASE_URL ?? "", max: 8 },
    push: false,
    blocksAsJSON: true,
    migrationDir: path.join(here, "migrations"),
  }),
  sharp,
  typescript: { outputFile: path.join(here, "payload-types.ts") },
});
