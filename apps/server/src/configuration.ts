/** The process's environment is read here and nowhere else. The table in README.md says the same in words. */
import { availableParallelism } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Root of the checkout. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A number as it stands in an environment. */
const number = (least: number, most: number, whole = true) => {
  const said = `must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
  return z.string().refine((text) => text.trim() !== '' && Number(text) >= least && Number(text) <= most && (!whole || Number.isInteger(Number(text))), said).transform(Number);
};
const oneOf = <const Word extends string>(...words: readonly [Word, ...Word[]]) => z.enum(words, `must be one of ${words.join(', ')}`);
const url = (protocols: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be an address such as ${example}`);
const folder = z.string().min(1).transform((path) => (isAbsolute(path) ? path : resolve(repository, path)));
const token = z.string().min(32, 'must have at least 32 letters, so that it cannot be guessed');

const environment = z.object({
  PORT: number(0, 65535).default(5173),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database').optional(),
  DATABASE_CONNECTIONS: number(2, 200).default(12),
  PATTERNBOOK_DATA: folder.default(join(repository, '.data')),
  PRODUCTS: folder.optional(),
  FILES_URL: url(['file:'], 'file:///var/lib/patternbook/files').optional(),
  PUBLIC_URL: url(['http:', 'https:'], 'https://patternbook.example').transform((value) => new URL(value).origin).optional(),
  AUTH_SECRET: token.optional(),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent').default('info'),
  LOG_FILE: z.string().min(1).optional(),
  PRUSA_SLICER: z.string().refine(isAbsolute, 'must be the whole path of the program').optional(),
  PATH: z.string().default(''),
  WORKERS: number(1, 64).default(Math.max(1, Math.min(8, availableParallelism() - 1))),
  SEED: oneOf('demo', 'products', 'nothing').optional(),
  CLIENT_ADDRESS_HEADER: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'must be the name of a header, such as X-Forwarded-For').transform((name) => name.toLowerCase()).optional(),
  METRICS_TOKEN: token.optional(),
  NO_COLOR: z.string().optional(),
  RATE_LIMIT_FACTOR: number(0.01, 1_000_000, false).default(1),
});

export interface Configuration {
  readonly port: number;
  /** Undefined: both loopback addresses. */
  readonly host: string | undefined;
  /** Undefined: the bundled PostgreSQL, below `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  readonly dataFolder: string;
  readonly filesFolder: string;
  /** Scripts here (`*.ts`) are published beside the program's own. */
  readonly productsFolder: string | undefined;
  /** Origin under which people reach the site, if it is not the address that the process listens on. */
  readonly publicUrl: string | undefined;
  readonly authSecret: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** "-" is the standard error. Undefined: the standard error unless it is a terminal, then a file in the data folder. */
  readonly logFile: string | undefined;
  readonly workers: number;
  /** Undefined: whichever lies on the search path, if any. */
  readonly slicer: string | undefined;
  /** Folders of programs, as the system writes them. */
  readonly searchPath: string;
  /** What an empty database is filled with. */
  readonly seed: 'demo' | 'products' | 'nothing';
  /** Whether the terminal may show some. */
  readonly colours: boolean;
  /** Lower case. Set by the reverse proxy in front; never believed otherwise. */
  readonly clientAddressHeader: string | undefined;
  readonly metricsToken: string | undefined;
  /** Multiplies every rate limit. */
  readonly rateLimitFactor: number;
}

export type ConfigurationOutcome = { readonly ok: true; readonly value: Configuration } | { readonly ok: false; readonly problems: readonly string[] };

export function readConfiguration(variables: Readonly<Record<string, string | undefined>>): ConfigurationOutcome {
  // An empty variable is how shells and compose files say "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    return { ok: false, problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) };
  }
  const { data } = read;
  return {
    ok: true,
    value: {
      port: data.PORT,
      host: data.HOST,
      databaseUrl: data.DATABASE_URL,
      databaseConnections: data.DATABASE_CONNECTIONS,
      dataFolder: data.PATTERNBOOK_DATA,
      filesFolder: data.FILES_URL === undefined ? join(data.PATTERNBOOK_DATA, 'files') : fileURLToPath(data.FILES_URL),
      productsFolder: data.PRODUCTS,
      publicUrl: data.PUBLIC_URL,
      authSecret: data.AUTH_SECRET,
      logLevel: data.LOG_LEVEL,
      logFile: data.LOG_FILE,
      workers: data.WORKERS,
      slicer: data.PRUSA_SLICER,
      searchPath: data.PATH,
      // Demo accounts have known passwords: not where others come in.
      seed: data.SEED ?? (data.PUBLIC_URL === undefined ? 'demo' : 'products'),
      colours: data.NO_COLOR === undefined,
      clientAddressHeader: data.CLIENT_ADDRESS_HEADER,
      metricsToken: data.METRICS_TOKEN,
      rateLimitFactor: data.RATE_LIMIT_FACTOR,
    },
  };
}
