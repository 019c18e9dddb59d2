import type { Config } from "payload";
import { wording as consentWords } from "#editorial/consents/wording.ts";
import { wording as nightWords } from "#editorial/lint/nightly/wording.ts";
import { callWords } from "#intake/desk/callWording.ts";
import { deskWords as intakeWords } from "#intake/deskWording.ts";
import { streetWords } from "#intake/street/streetWording.ts";
import { sheetWords } from "#voting/jury/wording.ts";
import { wording as watchWords } from "#watch/wording.ts";

/** How the admin panel looks and speaks. Components are paths, so that plain Node can load the config. */
export const adminPanel = {
  user: "users",
  // The stock avatar asks a foreign server for a picture by a hash of the person's e-mail address.
  avatar: "default",
  dateFormat: "yyyy-MM-dd HH:mm",
  timezones: {
    defaultTimezone: "Asia/Shanghai",
    supportedTimezones: [{ label: "北京时间", value: "Asia/Shanghai" }],
  },
  meta: {
    titleSuffix: " · 实格",
    description: "实格编辑后台",
    defaultOGImageType: "off",
    openGraph: { siteName: "实格", description: "实格编辑后台" },
    icons: [{ rel: "icon", type: "image/svg+xml", url: "/icon.svg" }],
  },
  components: {
    graphics: {
      Icon: "/panel/components/Icon.tsx#Icon",
      Logo: "/panel/components/Logo.tsx#Logo",
    },
    providers: [
      "/panel/components/BeijingTime.tsx#BeijingTime",
      "/panel/components/ChineseLabels.tsx#ChineseLabels",
      "/editorial/usage/components/InUseDialog.tsx#InUseDialog",
      "/editorial/desk/components/KeptSaves.tsx#KeptSaves",
    ],
    beforeNavLinks: [
      "/editorial/notices/components/InboxLink.tsx#InboxLink",
      "/intake/components/IntakeLink.tsx#IntakeLink",
      "/editorial/consents/components/ConsentsLink.tsx#ConsentsLink",
      "/watch/components/StatusLink.tsx#StatusLink",
    ],
    beforeDashboard: ["/panel/components/StartPage.tsx#StartPage"],
    views: {
      jury: {
        Component: "/voting/jury/components/JuryView.tsx#JuryView",
        path: "/jury/:campaign",
        meta: { title: sheetWords.title },
      },
      lintReport: {
        Component: "/editorial/lint/components/NightReportView.tsx#NightReportView",
        path: "/lint-report",
        meta: { title: nightWords.title },
      },
      consents: {
        Component: "/editorial/consents/components/ConsentsView.tsx#ConsentsView",
        path: "/consents",
        meta: { title: consentWords.title },
      },
      intake: {
        Component: "/intake/components/IntakeView.tsx#IntakeView",
        path: "/intake",
        exact: true,
        meta: { title: intakeWords.title },
      },
      intakeCall: {
        Component: "/intake/components/CallView.tsx#CallView",
        path: "/intake/new",
        exact: true,
        meta: { title: callWords.title },
      },
      intakeStreet: {
        Component: "/intake/components/StreetView.tsx#StreetView",
        path: "/intake/street",
        exact: true,
        meta: { title: streetWords.title },
      },
      intakeDestroyed: {
        Component: "/intake/components/DestroyedView.tsx#DestroyedView",
        path: "/intake/destroyed",
        exact: true,
        meta: { title: intakeWords.destroyed.title },
      },
      recommendation: {
        Component: "/intake/components/RecommendationView.tsx#RecommendationView",
        path: "/intake/:number",
        meta: { title: intakeWords.title },
      },
      status: {
        Component: "/watch/components/StatusView.tsx#StatusView",
        path: "/status",
        exact: true,
        meta: { title: watchWords.title },
      },
      login: { Component: "/panel/components/SignInView.tsx#SignInView" },
      forgot: { Component: "/panel/components/AskAnAdmin.tsx#AskAnAdmin" },
      createFirstUser: { Component: "/panel/components/AskAnAdmin.tsx#AskAnAdmin" },
    },
  },
} satisfies Config["admin"];
