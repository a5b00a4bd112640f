import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { REPOSITORY } from '../stack/places.mjs';
import { namesOf } from './names.mjs';
import { moduleFiles, withModule } from './templates.mjs';

describe('a new module', () => {
  it('has the nouns right', () => {
    assert.deepEqual(namesOf('sales-goals'), { folder: 'sales-goals', plural: 'SalesGoals', singular: 'SalesGoal', one: 'sales-goal', table: 'sales_goals', words: 'sales goals', word: 'sales goal' });
    assert.deepEqual([namesOf('companies').one, namesOf('inboxes').one], ['company', 'inbox']);
    assert.throws(() => namesOf('SalesGoal'), /kebab-case/);
    assert.throws(() => namesOf('sheep'), /plural/);
  });

  it('has the shape of the house', () => {
    const files = Object.keys(moduleFiles(namesOf('sales-goals'), '202601010000'));
    assert.deepEqual(files, [
      'modules/sales-goals/index.ts',
      'modules/sales-goals/sales-goals.module.ts',
      'modules/sales-goals/sales-goals.controller.ts',
      'modules/sales-goals/sales-goals.service.ts',
      'modules/sales-goals/sales-goals.service.spec.ts',
      'modules/sales-goals/sales-goals.repository.ts',
      'modules/sales-goals/sales-goals.errors.ts',
      'modules/sales-goals/dto/sales-goal.dto.ts',
      'migrations/202601010000-create-sales-goals.ts',
    ]);
  });

  it('is added to the list of modules as it stands today', () => {
    const text = withModule(readFileSync(path.join(REPOSITORY, 'backend/src/modules.ts'), 'utf8'), namesOf('sales-goals'));
    assert.match(text, /import \{ SalesGoalsModule \} from '\.\/modules\/sales-goals\/index\.js';\n/);
    assert.match(text, /\n {2}SalesGoalsModule,\n\];/);
  });
});
