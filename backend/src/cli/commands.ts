import type { Command } from './command.js';
import { createAdminCommand } from './create-admin.command.js';
import { demoCommand } from './demo.command.js';
import { envExampleCommand } from './env-example.command.js';
import { migrateCommand } from './migrate.command.js';
import { openapiCommand } from './openapi.command.js';
import { pairCommand } from './pair.command.js';
import { rebuildRollupsCommand } from './rebuild-rollups.command.js';
import { reconcileCommand } from './reconcile.command.js';

/** Every word of the command line. */
export const commands: readonly Command[] = [migrateCommand, openapiCommand, envExampleCommand, createAdminCommand, pairCommand, reconcileCommand, rebuildRollupsCommand, demoCommand];
