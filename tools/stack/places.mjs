import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone these tools belong to. */
export const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What every stack of this clone shares: fetched programs and build locks. */
export const SHARED_STATE = path.join(REPOSITORY, '.dmat');

/** Where fetched programs live; `DMAT_RUNTIME_DIR` lets several clones share them. */
export const runtimeDir = () => path.resolve(process.env.DMAT_RUNTIME_DIR || path.join(SHARED_STATE, 'runtime'));
