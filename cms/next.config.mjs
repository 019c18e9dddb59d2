import path from "node:path";
import { fileURLToPath } from "node:url";
import { withPayload } from "@payloadcms/next/withPayload";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { bodyLimits } from "#leaves/bodyLimits.ts";
import { environment } from "#leaves/environment.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Everything comes from this origin. Next and Payload write inline scripts and styles of their own. */
const contentSecurityPolicy = (isDevelopment) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "object-src 'none'",
  ].join("; ");

/** @returns {import('next').NextConfig} */
const config = (phase) => ({
  // Each build has a folder of its own below `.next`; whoever builds or serves says which.
  distDir: environment("PANEL_FOLDER").PANEL_FOLDER,
  poweredByHeader: false,
  outputFileTracingRoot: root,
  turbopack: { root },
  // One copy of Payload for the instrumentation, the routes and the panel. Bundled, each gets a copy of its own, and an
  // error of one copy is no instance of another's class: what is wrong with which field never reached the editor.
  serverExternalPackages: [
    "prom-client",
    "payload",
    "@payloadcms/db-postgres",
    "@payloadcms/drizzle",
  ],
  // `npm run check` holds the types of the whole repository; checking them here too would only delay a start.
  typescript: { ignoreBuildErrors: true },
  // Builds are rare and skipped by a stamp of their sources: half a gigabyte of cache costs more than it saves.
  experimental: {
    turbopackFileSystemCacheForBuild: false,
    // The panel asks with the whole form; what the door lets through is not refused behind it.
    serverActions: { bodySizeLimit: bodyLimits.panel },
  },
  async headers() {
    return [
      {
        // What stands here takes the place of what a route says, and a preview has stricter ones of its own (rule D6).
        source: "/((?!api/preview$|media/).*)",
        headers: [
          {
            key: "Content-Security-Policy",
            value: contentSecurityPolicy(phase === PHASE_DEVELOPMENT_SERVER),
          },
        ],
      },
      {
        source: "/((?!api/preview$).*)",
        headers: [
          { key: "X-Frame-Options", value: "SAMEORIGIN" },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
          { key: "X-Robots-Tag", value: "noindex, nofollow" },
        ],
      },
    ];
  },
});

export default (phase) => withPayload(config(phase));
