import config from "@payload-config";
import "@payloadcms/next/css";
import { handleServerFunctions, RootLayout } from "@payloadcms/next/layouts";
import type { ServerFunctionClient } from "payload";
import type { ReactNode } from "react";
import { guardedSchedule } from "#editorial/schedule/guardedSchedule.ts";
import "#panel/components/payloadViews.css";
import { asksToBegin, beginInDrawer } from "#panel/components/beginInDrawer.tsx";
import { importMap } from "./admin/importMap.js";

const serverFunction: ServerFunctionClient = async (args) => {
  "use server";
  return handleServerFunctions({
    ...args,
    config,
    importMap,
    serverFunctions: {
      "schedule-publish": guardedSchedule,
      ...(asksToBegin(await config, args) && { "render-document": beginInDrawer }),
    },
  });
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
