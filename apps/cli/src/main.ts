import { enableCompileCache, getCompileCacheDir } from 'node:module';

// Most of the time of a short command is compiling it; threads learn of the cache by the environment.
enableCompileCache();
const cache = getCompileCacheDir();
if (cache !== undefined) process.env['NODE_COMPILE_CACHE'] ??= cache;

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
