"use client";

import { DefaultCell } from "@payloadcms/ui";
import type { DefaultCellComponentProps } from "payload";

/** A picture in the library and in pickers: its thumbnail, and what the sent file was called; the stored name is a hash. */
export const PictureCell = (props: DefaultCellComponentProps) => {
  const { alt, sentName } = props.rowData as { alt?: string; sentName?: string | null };
  return <DefaultCell {...props} cellData={(sentName || alt || "") as never} />;
};
