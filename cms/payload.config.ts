import path from "node:path";
import { fileURLToPath } from "node:url";
import { postgresAdapter } from "@payloadcms/db-postgres";
import { lexicalEditor } from "@payloadcms/richtext-lexical";
import { en } from "@payloadcms/translations/languages/en";
import { buildConfig } from "payload";
import sharp from "sharp";
import { Changes } from "#edition/Changes.ts";
import { refusingUnshowable, refusingUnshowableSettings } from "#edition/refuseUnshowable.ts";
import { withGlobalOutbox, withOutbox } from "#edition/withOutbox.ts";
import { withTakedowns } from "#edition/withTakedowns.ts";
import { withComments } from "#editorial/comments/withComments.ts";
import { consentEndpoints } from "#editorial/consents/consentEndpoints.ts";
import { kept } from "#editorial/desk/kept.ts";
import { Delegations } from "#editorial/duty/Delegations.ts";
import { Duties } from "#editorial/duty/Duties.ts";
import { withFactChecks } from "#editorial/factCheck/withFactChecks.ts";
import { withFromWord } from "#editorial/fromWord/withFromWord.ts";
import { withHistory } from "#editorial/history/withHistory.ts";
import { linted } from "#editorial/lint/linted.ts";
import { HouseWords } from "#editorial/lint/lists/HouseWords.ts";
import { Tenures } from "#editorial/lint/lists/Tenures.ts";
import { Terms } from "#editorial/lint/lists/Terms.ts";
import { inboxCountEndpoint } from "#editorial/notices/inboxCount.ts";
import { reviewed } from "#editorial/review/reviewed.ts";
import { slipExport } from "#editorial/slip/slipExport.ts";
import { withLongLists } from "#editorial/states/withLongLists.ts";
import { withStates } from "#editorial/states/withStates.ts";
import { taskEndpoint } from "#editorial/tasks/taskEndpoint.ts";
import { withWechat } from "#editorial/toWechat/withWechat.ts";
import { withUses } from "#editorial/usage/withUses.ts";
import { bodyLimits } from "#leaves/bodyLimits.ts";
import { databaseLimits } from "#leaves/databaseLimits.ts";
import { environment } from "#leaves/environment.ts";
import { adminPanel } from "#panel/adminPanel.ts";
import { withFinding } from "#panel/find/withFinding.ts";
import { globalInPanel, inPanel } from "#panel/inPanel.ts";
import { answerErrors } from "#people/answerErrors.ts";
import { closedJobs } from "#people/closedJobs.ts";
import { closeEndpoints } from "#people/closeEndpoints.ts";
import { closeInternals } from "#people/closeInternals.ts";
import { governed, governedGlobal } from "#people/governed.ts";
import { noMail } from "#people/noMail.ts";
import { panelChinese } from "#people/panelChinese.ts";
import { plainLogger } from "#people/plainLogger.ts";
import { guardQueries } from "#people/queries/guardQueries.ts";
import { restoreAsDraft } from "#people/restoreAsDraft.ts";
import { recordRefusedWrite } from "#people/securityLog/recordRefusedWrite.ts";
import { SecurityEvents } from "#people/securityLog/SecurityEvents.ts";
import { Users } from "#people/Users.ts";
import { withFirstFault } from "#people/withFirstFault.ts";
import { currentPreviewer } from "#release/preview/currentPreviewer.ts";
import { liveAddressEndpoint } from "#release/preview/liveAddressEndpoint.ts";
import { previewEndpoint } from "#release/preview/previewEndpoint.ts";
import { readersPage } from "#release/preview/readersPage.ts";
import { followed, followedGlobal } from "#release/proof/followed.ts";
import { Releases } from "#release/Releases.ts";
import { Announcements } from "./content/collections/announcements.ts";
import { Cases } from "./content/collections/cases.ts";
import { Corrections } from "./content/collections/corrections.ts";
import { Interviews } from "./content/collections/interviews.ts";
import { News } from "./content/collections/news.ts";
import { Partners } from "./content/collections/partners.ts";
import { Projects } from "./content/collections/projects.ts";
import { Redirects } from "./content/collections/redirects.ts";
import { Streets } from "./content/collections/streets.ts";
import { Tombstones } from "./content/collections/tombstones.ts";
import { Topics } from "./content/collections/topics.ts";
import { Workers } from "./content/collections/workers.ts";
import { withBuiltInChecks } from "./content/fields/withBuiltInChecks.ts";
import { FrontPage } from "./content/globals/frontPage.ts";
import { SiteSettings } from "./content/globals/siteSettings.ts";
import { withCleanGlobal, withCleanText } from "./content/incoming/withCleanText.ts";
import { mediaCollection } from "./content/media/collection.ts";
import { byteLimit } from "./content/media/uploadRules.ts";
import { uploadsInTurn } from "./content/media/uploadsInTurn.ts";
import { undoRefusedBulk } from "./content/undoRefusedBulk.ts";
import { keepUsed } from "./content/usage/keepUsed.ts";
import { wording as uploadWording } from "./content/wording.ts";
import { deskWorkEndpoints } from "./intake/desk/deskWorkEndpoints.ts";
import { draftEndpoints } from "./intake/desk/draftEndpoints.ts";
import { intakeEndpoints } from "./intake/desk/intakeEndpoints.ts";
import { withRecommendations } from "./intake/desk/withRecommendations.ts";
import { nomineeEndpoints } from "./intake/nominee/nomineeEndpoints.ts";
import { streetEndpoints } from "./intake/street/streetEndpoints.ts";
import { Places } from "./places/collection.ts";
import { Campaigns } from "./voting/desk/Campaigns.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const { ADMIN_ORIGIN, DATABASE_URL, GRIDPRESS_DATA_DIR, PAYLOAD_SECRET, S3_BUCKET } = environment(
  "ADMIN_ORIGIN",
  "DATABASE_URL",
  "GRIDPRESS_DATA_DIR",
  "PAYLOAD_SECRET",
  "S3_BUCKET",
);

export default buildConfig({
  secret: PAYLOAD_SECRET,
  telemetry: false,
  logger: plainLogger,
  cookiePrefix: "gridpress",
  csrf: [ADMIN_ORIGIN],
  cors: [ADMIN_ORIGIN],
  defaultDepth: 1,
  maxDepth: 4,
  // One byte more than rule M1 allows, so that a file of just the limit is none too large. These limits hold for every form that
  // the panel sends, and stand in the place of `bodyParser`'s.
  upload: {
    limits: { fileSize: byteLimit + 1, fieldSize: bodyLimits.document },
    abortOnLimit: true,
    responseOnLimit: uploadWording.problems.fileSize,
  },
  graphQL: { disable: true },
  endpoints: [
    previewEndpoint(currentPreviewer),
    liveAddressEndpoint,
    inboxCountEndpoint,
    slipExport,
    ...consentEndpoints,
    taskEndpoint,
    ...intakeEndpoints,
    ...draftEndpoints,
    ...streetEndpoints,
    ...nomineeEndpoints,
    ...deskWorkEndpoints,
  ],
  hooks: { afterError: [recordRefusedWrite, answerErrors] },
  jobs: closedJobs,
  email: noMail,
  admin: {
    ...adminPanel,
    importMap: {
      baseDir: here,
      importMapFile: path.join(here, "app/(payload)/admin/importMap.js"),
    },
  },
  collections: [
    ...[
      Cases,
      News,
      Interviews,
      Announcements,
      Projects,
      Partners,
      Workers,
      Streets,
      Topics,
      Campaigns,
      Corrections,
      Redirects,
      Tombstones,
      mediaCollection({ dataDir: GRIDPRESS_DATA_DIR, isElsewhere: S3_BUCKET !== undefined }),
      Places,
    ]
      .map(withOutbox)
      .map(withTakedowns)
      .map(followed)
      .map(kept),
    Terms,
    HouseWords,
    Tenures,
    Duties,
    Delegations,
    Changes,
    Releases,
    SecurityEvents,
    Users,
  ]
    .map(governed)
    .map(withBuiltInChecks)
    .map(withCleanText)
    .map(refusingUnshowable)
    .map(reviewed)
    .map(withUses)
    .map(withComments)
    .map(withHistory)
    .map(withFromWord)
    .map(withWechat)
    .map(withFactChecks(readersPage()))
    .map(withStates)
    .map(linted)
    .map(withRecommendations)
    .map(inPanel)
    .map(withFinding),
  globals: [SiteSettings, FrontPage]
    .map(withGlobalOutbox)
    .map(followedGlobal)
    .map(governedGlobal)
    .map(withBuiltInChecks)
    .map(withCleanGlobal)
    .map(refusingUnshowableSettings)
    .map(globalInPanel),
  editor: lexicalEditor(),
  i18n: { supportedLanguages: { zh: panelChinese, en }, fallbackLanguage: "zh" },
  db: withFirstFault(
    withLongLists(
      postgresAdapter({
        pool: {
          ...databaseLimits(DATABASE_URL, { name: "gridpress-cms", connectMs: 5_000 }),
          // Two of them are seats that are kept (rules P6 and E1), and one Payload never gives back.
          max: 10,
        },
        push: false,
        blocksAsJSON: true,
        migrationDir: path.join(here, "migrations"),
      }),
    ),
  ),
  sharp,
  // `npm run generate` makes them and a check compares; Payload would start a process for it with every start of its own.
  typescript: { outputFile: path.join(here, "payload-types.ts"), autoGenerate: false },
})
  .then(closeInternals)
  .then(closeEndpoints)
  .then(restoreAsDraft)
  .then(guardQueries)
  .then(keepUsed)
  .then(undoRefusedBulk)
  .then(uploadsInTurn);
