"use client";

import { useConfig, useDocumentInfo, useForm } from "@payloadcms/ui";
import { useEffect, useEffectEvent, useState } from "react";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { fieldLabel } from "../../fieldLabel.ts";
import { differingFields } from "../conflictRules.ts";
import { shownText } from "../shownTextRules.ts";
import { deskWording } from "../wording.ts";
import { CompareDialog } from "./CompareDialog.tsx";
import { type CopyKind, type CopyOf, dropCopy, type LocalCopy, readCopy } from "./localCopies.ts";
import { restoreCopy } from "./restoreCopy.ts";

type Offer = { kind: CopyKind; copy: LocalCopy; stands: Record<string, unknown> };

const words = deskWording.offer;
const kinds = ["unsaved", "set-aside"] as const;

/** Offers what was typed here earlier and never saved, when the document is opened again (rule Y9). */
export function OfferCopy(props: { of: CopyOf; path: string; hasDrafts: boolean }) {
  const { of, path, hasDrafts } = props;
  const { collectionSlug = "" } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const form = useForm();
  const [offer, setOffer] = useState<Offer>();
  const [isShown, setShown] = useState(false);
  const [message, setMessage] = useState("");

  const look = useEffectEvent(() => {
    const stands = form.getData();
    for (const kind of kinds) {
      const copy = readCopy(window.localStorage, of, kind);
      if (!copy) continue;
      const names = Object.keys(copy.data);
      if (differingFields({ names, sent: copy.data, stands }).length > 0)
        return setOffer({ kind, copy, stands });
      dropCopy(window.localStorage, of, kind);
    }
  });
  useEffect(() => look(), []);
  if (!offer) return null;

  const { kind, copy, stands } = offer;
  const stamp = shanghaiStamp(new Date(copy.at)).slice(0, -":00".length);
  const fields = getEntityConfig({ collectionSlug })?.fields ?? [];
  const names = Object.keys(copy.data);
  const rows = differingFields({ names, sent: copy.data, stands }).map((name) => ({
    path: name,
    label: fieldLabel(fields, name) ?? words.nameless,
    mine: shownText(copy.data[name]),
    theirs: shownText(stands[name]),
  }));
  const drop = () => {
    dropCopy(window.localStorage, of, kind);
    setOffer(undefined);
  };
  const restore = async () => {
    const refusal = await restoreCopy({ path, hasDrafts, data: copy.data });
    if (refusal !== undefined) return setMessage(refusal);
    dropCopy(window.localStorage, of, kind);
    window.location.reload();
  };

  return (
    <div className="gp-kept" role="status">
      <p>{words[kind](stamp)}</p>
      <div className="gp-kept-acts">
        <button type="button" className="btn btn--style-secondary" onClick={() => setShown(true)}>
          {words.look}
        </button>
        <button type="button" className="btn btn--style-secondary" onClick={drop}>
          {words.drop}
        </button>
      </div>
      {isShown && (
        <CompareDialog
          title={words.title}
          text={words[kind](stamp)}
          rows={rows}
          columns={[words.mine, words.stands]}
          message={message}
        >
          <button type="button" className="btn btn--style-primary" onClick={restore}>
            {words.restore}
          </button>
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => setShown(false)}
          >
            {words.later}
          </button>
        </CompareDialog>
      )}
    </div>
  );
}
