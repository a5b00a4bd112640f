import { ForgetRows } from '../database/forget-rows.js';
import { OwnedRows } from '../database/owned-rows.js';
import type { FileOwnerKind } from './files.repository.js';

/** The files of one kind of owner, for when an owner becomes part of another. */
export const filesOf = (kind: FileOwnerKind): OwnedRows => new OwnedRows('files', 'owner_id', `owner_kind = '${kind}'`);

/** Files of erased owners lose their names at once, and their bytes with the next sweep, those deleted earlier too. */
export const forgetFilesOf = (kind: FileOwnerKind): ForgetRows => new ForgetRows('files', 'owner_id', "name = '', deleted_at = '2000-01-01'", `owner_kind = '${kind}'`);
