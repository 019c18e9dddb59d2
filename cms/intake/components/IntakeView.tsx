import type { AdminViewServerProps } from "payload";
import { DeskTable } from "#voting/panelKit/DeskTable.tsx";
import { deskAccount } from "../desk/deskAccount.ts";
import { intakeDeskOf } from "../desk/intakeDeskOf.ts";
import { type RegisterFilter, type RegisterLine, registerLines } from "../desk/registerRules.ts";
import { deskWords as words } from "../deskWording.ts";
import { stateWords } from "../wording.ts";
import { IntakeFrame } from "./IntakeFrame.tsx";

/** Lines that the register shows at most. */
const most = 500;

const filters: Record<string, string> = { ...stateWords, suspicious: words.suspicious };
const filterOf = (asked: unknown): RegisterFilter =>
  typeof asked === "string" && Object.hasOwn(filters, asked)
    ? (asked as RegisterFilter)
    : undefined;

function Filters({ base, chosen }: { base: string; chosen: RegisterFilter }) {
  return (
    <nav aria-label={words.columns[4]}>
      <a href={base} aria-current={chosen === undefined}>
        {words.all}
      </a>
      {Object.entries(filters).map(([state, label]) => (
        <a key={state} href={`${base}?state=${state}`} aria-current={chosen === state}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function Register({ base, lines }: { base: string; lines: readonly RegisterLine[] }) {
  if (lines.length === 0) return <p>{words.empty}</p>;
  return (
    <DeskTable
      columns={words.columns}
      rows={lines.map(({ number, kind, title, place, state, age }) => [
        ...[number, words.kinds[kind], title, place, stateWords[state], words.age(age)],
      ])}
      links={lines.map(({ number }) => `${base}/${number}`)}
    />
  );
}

/** The page `/admin/intake`: the register of what people outside recommended. */
export async function IntakeView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const base = `${req.payload.config.routes.admin}/intake`;
  const filter = filterOf(view.searchParams?.state);
  const filed = deskAccount(req.user, "read") ? await intakeDeskOf(req).list(most) : [];
  return (
    <IntakeFrame view={view}>
      <h1>{words.title}</h1>
      <p>{words.help}</p>
      <Filters base={base} chosen={filter} />
      <Register base={base} lines={registerLines(filed, { filter, now: Date.now() })} />
    </IntakeFrame>
  );
}
