/** What a use case is given: everything it may touch of the world, and who asks. */
import type { Database, Ids, Listener } from '@patternbook/database';
import type { Machine, Material } from '@patternbook/fabrication';
import type { Workshop } from '@patternbook/workshop';
import type { FileStore } from './files.ts';
import type { RateLimiter } from './limiter.ts';
import type { Logger } from './logger.ts';
import { createMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import type { Press } from './press.ts';
import type { Principal } from './principal.ts';
import type { Tasks } from './tasks/tasks.ts';

export interface Font {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly hash: string;
  readonly scripts: readonly string[];
  readonly fallback: boolean;
}

/** Records that come with the program, checked when it started. */
export interface Catalogue {
  readonly materials: readonly Material[];
  /** Exports are laid out for the first that makes a part. */
  readonly machines: readonly [Machine, ...Machine[]];
  readonly fonts: readonly Font[];
}

/** What the process supplies. */
export interface SurroundingsParts {
  readonly database: Database;
  /** Hears what other processes' transactions notified. */
  readonly listener: Listener;
  readonly now: () => Date;
  readonly ids: Ids;
  readonly tasks: Tasks;
  readonly workshop: Workshop;
  /** A script of a published version without its types, for browsers: taking them out again in each would cost each the program that does. */
  readonly plainScript: (script: string) => string | undefined;
  /** Id of the kernel that the workshop evaluates with; part of every artefact's key. */
  readonly kernel: string;
  readonly press: Press;
  readonly files: FileStore;
  readonly catalogue: Catalogue;
  /** Names the press's slicer and its build; part of the key of what it slices. Undefined where it has none. */
  readonly slicer: string | undefined;
  readonly limiter: RateLimiter;
  readonly logger: Logger;
  /** Public address of the site without a slash at its end. */
  readonly site: string;
}

/** The world, as the process composed it once. */
export interface Surroundings extends SurroundingsParts {
  readonly memory: Memory;
}

export const createSurroundings = (parts: SurroundingsParts): Surroundings => ({ ...parts, memory: createMemory() });

/** One call's context. */
export interface Context extends Surroundings {
  readonly requestId: string;
  /** The client's address as the process trusts it; only for limits. */
  readonly address: string;
  /** Looked up on first use and kept for the request, so that public reads cost no query. */
  readonly principal: () => Promise<Principal>;
}
