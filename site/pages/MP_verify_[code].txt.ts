import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { staticPaths } from "../edition/staticPaths.ts";

export const getStaticPaths = () => staticPaths("/MP_verify_[code].txt");

export const GET: APIRoute = ({ params }) => {
  const name = `MP_verify_${params.code}.txt`;
  const file = loadLibrary().settings.wechatFiles.find((one) => one.name === name);
  return file ? document("txt", file.content) : notFound();
};
