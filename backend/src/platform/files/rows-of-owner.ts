import { OwnedRows } from '../database/owned-rows.js';
import type { FileOwnerKind } from './files.repository.js';

/** The files of one kind of owner, for when an owner becomes part of another. */
export const filesOf = (kind: FileOwnerKind): OwnedRows => new OwnedRows('files', 'owner_id', `owner_kind = '${kind}'`);
