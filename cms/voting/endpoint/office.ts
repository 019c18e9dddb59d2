import { createRateLimit } from "#leaves/rateLimit.ts";
import type { RecordStore } from "../acts/postgresRecordStore.ts";
import type { ClaimPass } from "../holds/helperPasses.ts";
import type { Ledger, OpenCampaign } from "../ledger/ledger.ts";
import { objectionKey } from "../objections/readObjection.ts";
import { createReceiptSigner } from "../seals/receiptSigner.ts";
import { type SealStore, sealedTally } from "../seals/sealStore.ts";
import type { Signer } from "../seals/signer.ts";
import { createHeat, hotVotesPerMinute } from "../voters/heat.ts";
import type { Keyring, Keyrings } from "../voters/keyring.ts";
import { createSignIns, type SignInServices } from "../voters/signIns.ts";
import type { SmsStore } from "../voters/sms/smsStore.ts";
import { createTraces } from "../voters/traces.ts";
import { createVoterCookie } from "../voters/voterCookie.ts";
import { createVoters } from "../voters/voters.ts";
import { createWaitingLine } from "../voters/waitingLine.ts";
import { createWorkIssuer } from "../voters/workIssuer.ts";
import { createBooths } from "./booths.ts";

/** What the endpoint stands on. */
export type Stores = {
  seals: SealStore;
  /** Signed acts, and where objections are filed. */
  record: RecordStore;
  smsStore?: SmsStore;
  claimPass?: ClaimPass;
};

/** Objections of an hour (rule V65). */
const objectionLimit = { mostOfOne: 10, mostOfAll: 200, stretchMs: 60 * 60 * 1000 };

/** Codes of helpers' passes that are tried in an hour (rule H28). */
const codeLimit = { mostOfOne: 10, mostOfAll: 200, stretchMs: 60 * 60 * 1000 };

/** Our own machine, which is never hot: an undeclared proxy makes everybody look alike. */
const ownAddresses = ["127.0.0.1", "::1"];

/** The offices of an endpoint: what all campaigns have in common, and what request handlers work with, for the campaigns of each secret (rule V73). */
export function openOffices(given: {
  ledger: Ledger;
  stores: Stores;
  keyrings: Keyrings;
  signer: Signer;
  /** Whether the signer's key is in force (rule V70). */
  isInForce: () => boolean;
  services: SignInServices;
  siteOrigin: string;
  threshold?: number | undefined;
  elapsed: () => number;
  onFault: (error: unknown) => void;
}) {
  const { ledger, stores, keyrings, signer, siteOrigin, elapsed, onFault } = given;
  const isSecure = siteOrigin.startsWith("https:");
  const cookie = createVoterCookie({ keyrings, isSecure });
  const tracesUnder = new Map(keyrings.all.map((keyring) => [keyring, createTraces(keyring)]));
  const ownNets = [...tracesUnder.values()].flatMap((traces) =>
    ownAddresses.flatMap((address) => traces(address, undefined).net ?? []),
  );
  const sealed = sealedTally(stores.seals);
  const shared = {
    ...{ ledger, siteOrigin, onFault, record: stores.record },
    booths: createBooths({ ledger, onError: onFault, elapsed, sealed }),
    seals: { store: stores.seals, signer },
    giveReceipt: createReceiptSigner(signer, given.isInForce),
    helpers: {
      limit: createRateLimit({ ...codeLimit, elapsed }),
      claim: stores.claimPass ?? (async () => undefined),
    },
    heat: createHeat({
      threshold: given.threshold ?? hotVotesPerMinute,
      elapsed,
      exempt: new Set(ownNets),
    }),
  };
  const objections = createRateLimit({ ...objectionLimit, elapsed });
  const store = stores.smsStore;
  const under = (keyring: Keyring) => ({
    ...shared,
    objections: { limit: objections, keyOf: objectionKey(keyring) },
    voters: createVoters({ keyring, cookie }),
    traces: tracesUnder.get(keyring) ?? createTraces(keyring),
    signIns: createSignIns({ services: given.services, keyring, store, isSecure, elapsed }),
    work: createWorkIssuer(keyring),
    line: createWaitingLine(keyring),
  });
  const offices = new Map(keyrings.all.map((keyring) => [keyring, under(keyring)]));
  return {
    ...shared,
    officeOf: ({ openedAt }: Pick<OpenCampaign, "openedAt">) =>
      offices.get(keyrings.of(openedAt)) ?? under(keyrings.of(openedAt)),
  };
}

export type Offices = ReturnType<typeof openOffices>;
export type Office = ReturnType<Offices["officeOf"]>;
