import { makeDataSource } from '../platform/database/data-source.js';
import { expectMigrations, migrate } from '../platform/database/migrate.js';
import { UsageError, type Command } from './command.js';

/** Brings the schema up, or one migration down; says what is open with `status`. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate up | down | status',
  run: async ({ words, config, print }) => {
    const source = await makeDataSource(config).initialize();
    try {
      const direction = words[0] ?? 'up';
      if (direction === 'status') {
        expectMigrations(source);
        print(await source.showMigrations() ? 'There are migrations to run.' : 'The schema is up to date.');
        return;
      }
      if (direction !== 'up' && direction !== 'down') throw new UsageError(`"${direction}" is neither up, down nor status.`);
      const names = await migrate(source, direction);
      print(names.length ? `${direction}: ${names.join(', ')}` : 'Nothing to do.');
    } finally {
      await source.destroy();
    }
  },
};
