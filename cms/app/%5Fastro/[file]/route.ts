import { previewBuild } from "#release/preview/currentPreviewer.ts";
import { siteAsset } from "#release/preview/siteAsset.ts";

type Named = { params: Promise<{ file: string }> };

export const GET = async (_: Request, { params }: Named) =>
  siteAsset(previewBuild(), (await params).file);
