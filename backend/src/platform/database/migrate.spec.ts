import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { expectMigrations, migrate } from './migrate.js';

describe('a product that holds no migrations', () => {
  const source = { migrations: [], createQueryRunner: jest.fn() };

  it.each(['up', 'down'] as const)('is not brought %s: it says that the build is incomplete and touches no database', async (direction) => {
    await expect(migrate(source as unknown as DataSource, direction)).rejects.toThrow('No migrations were found');
    expect(source.createQueryRunner).not.toHaveBeenCalled();
  });

  it('is not called up to date', () => {
    expect(() => expectMigrations(source as unknown as DataSource)).toThrow('The build is incomplete');
    expect(() => expectMigrations({ migrations: [{}] } as unknown as DataSource)).not.toThrow();
  });
});
