import { type Environment, type EnvironmentSource, readEnvironment } from "#leaves/environment.ts";
import { dataPaths, prepareDataDir } from "./dataDir.ts";
import { OperatorError } from "./operatorError.ts";
import { isFree } from "./postgres/port.ts";
import { provisionDatabase } from "./postgres/roles.ts";
import { startServer } from "./postgres/server.ts";
import { withClient } from "./postgres/withClient.ts";
import { refuseTrialHere } from "./refuseTrialHere.ts";
import { formerNames, type Secrets, trialSecrets } from "./secrets.ts";
import { isProduction, readSettings, type Settings } from "./settings.ts";
import { step } from "./step.ts";

const databaseNames = ["DATABASE_URL", "DATABASE_OWNER_URL", "VOTING_DATABASE_URL"] as const;
const secretNames = [
  "PAYLOAD_SECRET",
  "VOTING_SECRET",
  "VOTING_SIGNING_KEY",
  "INTAKE_SECRET",
  "INTAKE_PUBLIC_KEY",
  "INTAKE_PRIVATE_KEY",
  ...formerNames,
] as const;

/** What the processes of the stack are given by their environment; each gets only the secrets it names. */
export type StackVariables = Settings &
  Environment<(typeof databaseNames)[number] | (typeof secretNames)[number]>;

/** A stack whose database is reachable. */
export type Stack = {
  variables: StackVariables;
  dataDir: string;
  /** Production: everything was given, nothing is invented and no sample content comes by itself. */
  isProduction: boolean;
  /** The server that we run ourselves; a database of the operator's own is not ours to watch. */
  embedded: EmbeddedDatabase | undefined;
  /** Stops the embedded server, unless somebody else is using it. */
  close(): Promise<void>;
};

type EmbeddedDatabase = {
  /** Connection string of its superuser. */
  adminUrl: string;
  isAlive(): boolean;
  /** Starts a server that died again, on the port that the processes know. */
  revive(): Promise<void>;
};

const others =
  "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

const othersConnected = (adminUrl: string): Promise<boolean> =>
  withClient(adminUrl, (client) => client.query(others), {
    connectMs: 3000,
    statementMs: 3000,
  }).then(
    ({ rows }) => rows.length > 0,
    () => false,
  );

/** Starts the server of a data folder, or takes over one that runs, with its database and logins. */
export async function openEmbedded(dataDir: string, secrets: Secrets) {
  const spec = {
    folder: dataPaths(dataDir).postgres,
    password: secrets.database.superuser,
    keepsWal: readEnvironment(process.env, ["BACKUP_WAL"]).BACKUP_WAL,
  };
  let server = await startServer(spec);
  const { port } = server;
  const adminUrl = server.urlOf("postgres");
  const provision = { adminUrl, database: "gridpress", passwords: secrets.database };
  const urls = await provisionDatabase(provision).catch(async (error) => {
    await server.stop();
    throw error;
  });
  return {
    urls,
    embedded: {
      adminUrl,
      isAlive: () => server.isAlive(),
      revive: async () => {
        if (!(await isFree(port)))
          throw new OperatorError(`数据库原来的端口 ${port} 已被别的程序占用，请停掉它`);
        server = await startServer(spec);
      },
    },
    close: async () => {
      if (!(await othersConnected(adminUrl))) await server.stop();
    },
  };
}

const checkConnection = (url: string): Promise<void> => withClient(url, async () => undefined);

/** A trial on the operator's own database may do with one login and with secrets of our making. */
const withTrialValues = (given: EnvironmentSource, secrets: Secrets): EnvironmentSource => ({
  ...given,
  ...Object.fromEntries(formerNames.map((name) => [name, given[name] || secrets.former?.[name]])),
  PAYLOAD_SECRET: given.PAYLOAD_SECRET || secrets.payload,
  VOTING_SECRET: given.VOTING_SECRET || secrets.voting,
  VOTING_SIGNING_KEY: given.VOTING_SIGNING_KEY || secrets.signing,
  INTAKE_SECRET: given.INTAKE_SECRET || secrets.intake.secret,
  ...(given.INTAKE_PUBLIC_KEY && given.INTAKE_PRIVATE_KEY
    ? {}
    : {
        INTAKE_PUBLIC_KEY: secrets.intake.publicKey,
        INTAKE_PRIVATE_KEY: secrets.intake.privateKey,
      }),
  VOTING_DATABASE_URL: given.VOTING_DATABASE_URL || given.DATABASE_URL,
});

/**
 * Opens the stack that the environment asks for: the operator's database when `DATABASE_URL` is set, else the
 * embedded one. Outside production, missing secrets are made and kept in the data folder.
 * Throws `EnvironmentError` that names all that is missing, or what the database answers.
 */
export async function openStack(): Promise<Stack> {
  const settings = readSettings();
  const dataDir = settings.GRIDPRESS_DATA_DIR;
  const isGiven = isProduction();
  await refuseTrialHere();
  if (isGiven) readEnvironment(process.env, [...databaseNames, ...secretNames]);
  await prepareDataDir(dataDir);
  const secrets = isGiven ? undefined : await trialSecrets(dataPaths(dataDir).secrets);
  const source = secrets ? withTrialValues(process.env, secrets) : process.env;
  const common = { ...settings, ...readEnvironment(source, secretNames) };

  if (secrets && !source.DATABASE_URL) {
    const { urls, ...rest } = await step("启动内置 PostgreSQL", () =>
      openEmbedded(dataDir, secrets),
    );
    const variables = {
      ...common,
      DATABASE_URL: urls.cmsUrl,
      DATABASE_OWNER_URL: urls.ownerUrl,
      VOTING_DATABASE_URL: urls.votingUrl,
    };
    return { variables, dataDir, isProduction: false, ...rest };
  }
  const variables = { ...common, ...readEnvironment(source, databaseNames) };
  await step("连接数据库", async () => {
    for (const url of new Set(databaseNames.map((name) => variables[name]))) {
      await checkConnection(url);
    }
  });
  return { variables, dataDir, isProduction: isGiven, embedded: undefined, close: async () => {} };
}
