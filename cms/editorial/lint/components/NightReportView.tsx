import { DefaultTemplate } from "@payloadcms/next/templates";
import { getTranslation } from "@payloadcms/translations";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps, PayloadRequest } from "payload";
import { principalOf } from "#people/principal.ts";
import { mayReadNights } from "../nightly/mayReadNights.ts";
import type { NightLine, RuleCount } from "../nightly/nightRules.ts";
import type { Night } from "../nightly/nightStore.ts";
import { readNights } from "../nightly/readNights.ts";
import { wording as words } from "../nightly/wording.ts";
import { ruleBook } from "../ruleBook.ts";
import "./lint.css";

function Heads({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const kindOf = (req: PayloadRequest, collection: string): string => {
  const found = req.payload.config.collections.find(({ slug }) => slug === collection);
  return found ? getTranslation(found.labels.singular, req.i18n) : collection;
};

function Lines({ lines, night, req }: { lines: NightLine[]; night: Night; req: PayloadRequest }) {
  const { admin } = req.payload.config.routes;
  return (
    <table>
      <Heads columns={words.columns} />
      <tbody>
        {lines.map(({ collection, id, title, rule, key, label, quote, why, since }) => (
          <tr key={`${collection} ${id} ${key}`}>
            <td>
              <a href={`${admin}/collections/${collection}/${id}/lint`}>
                {title || `${kindOf(req, collection)} ${id}`}
              </a>
              <small>{kindOf(req, collection)}</small>
            </td>
            <td>{label}</td>
            <td>
              {`${ruleBook[rule]?.title ?? rule}：`}
              <q>{quote}</q>
              {` ${why}`}
            </td>
            <td>
              {since}
              {since === night.day && <strong>{words.fresh}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LastNight({ night, req }: { night: Night | undefined; req: PayloadRequest }) {
  if (!night) return <p>{words.none}</p>;
  const { checked, lines, more } = night.report;
  return (
    <>
      <p>{words.facts({ day: night.day, checked, count: lines.length + more })}</p>
      {lines.length === 0 && <p>{words.clean}</p>}
      {lines.length > 0 && <Lines lines={lines} night={night} req={req} />}
      {more > 0 && <p>{words.more(more)}</p>}
    </>
  );
}

function Noisy({ rules }: { rules: readonly RuleCount[] }) {
  return (
    <>
      <h2>{words.noisy}</h2>
      <p>{words.noisyHelp}</p>
      {rules.length === 0 && <p>{words.noNoisy}</p>}
      {rules.length > 0 && (
        <table>
          <Heads columns={words.noisyColumns} />
          <tbody>
            {rules.map(({ rule, found, stood }) => (
              <tr key={rule}>
                <td>{ruleBook[rule].title}</td>
                <td>{found}</td>
                <td>{stood}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The page `/admin/lint-report`: what the last night found in live texts, and which rules cry too often. */
export async function NightReportView({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) {
  const { req, permissions, visibleEntities } = initPageResult;
  const { i18n, payload, user } = req;
  if (!user) redirect(`${payload.config.routes.admin}/login`);
  const who = principalOf(user);
  const may = who !== undefined && mayReadNights(who.role);
  const { night, noisy } = may
    ? await readNights(req, new Date())
    : { night: undefined, noisy: [] };
  const shared = { i18n, payload, user, permissions, visibleEntities, params, searchParams };
  return (
    <DefaultTemplate {...shared}>
      <Gutter className="gp-nights">
        <h1>{words.title}</h1>
        <p>{may ? words.help : words.noRight}</p>
        {may && <LastNight night={night} req={req} />}
        {may && <Noisy rules={noisy} />}
      </Gutter>
    </DefaultTemplate>
  );
}
