/** @typedef {import('./names.mjs').Names} Names */

/**
 * A module of the house's shape: it lists and adds, for one company, and its spec passes. What it means to the
 * business is for its author to write.
 * @param {Names} names
 * @param {string} stamp `yyyymmddhhmm`, the order of the migration.
 * @returns {Record<string, string>} File below `backend/src` to its text.
 */
export function moduleFiles(names, stamp) {
  const { folder, plural, singular, one, table, words, word } = names;
  const dir = `modules/${folder}`;
  return {
    [`${dir}/index.ts`]: `export { ${plural}Module } from './${folder}.module.js';
export { ${plural}Service } from './${folder}.service.js';
`,
    [`${dir}/${folder}.module.ts`]: `import { Module } from '@nestjs/common';
import { ${plural}Controller } from './${folder}.controller.js';
import { ${plural}Repository } from './${folder}.repository.js';
import { ${plural}Service } from './${folder}.service.js';

/** The ${words} of a company. */
@Module({
  controllers: [${plural}Controller],
  providers: [${plural}Service, ${plural}Repository],
  exports: [${plural}Service],
})
export class ${plural}Module {}
`,
    [`${dir}/${folder}.controller.ts`]: `import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { Create${singular}, ${singular}, ${singular}List } from './dto/${one}.dto.js';
import { ${plural}Service } from './${folder}.service.js';

/** The ${words} of the caller's company. */
@ApiTags('${folder}')
@Controller('${folder}')
@RequireCap('dmat_manage_campaigns')
export class ${plural}Controller {
  constructor(private readonly ${camel(plural)}: ${plural}Service) {}

  @Get()
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: ${singular}List })
  async list(@Who() who: Principal): Promise<${singular}List> {
    return { items: await this.${camel(plural)}.list(who.companyId) };
  }

  @Get(':id')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: ${singular} })
  read(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<${singular}> {
    return this.${camel(plural)}.read(who.companyId, id);
  }

  @Post()
  @ApiCreatedResponse({ type: ${singular} })
  create(@Who() who: Principal, @Body() body: Create${singular}): Promise<${singular}> {
    return this.${camel(plural)}.create(who.companyId, body.name);
  }
}
`,
    [`${dir}/${folder}.service.ts`]: `import { Injectable } from '@nestjs/common';
import { ${camel(singular)}NotFound } from './${folder}.errors.js';
import { ${plural}Repository } from './${folder}.repository.js';
import type { ${singular} } from './dto/${one}.dto.js';

/** What people do with ${words}. */
@Injectable()
export class ${plural}Service {
  constructor(private readonly repository: ${plural}Repository) {}

  /** All of a company's, by name. */
  list(companyId: number): Promise<${singular}[]> {
    return this.repository.all(companyId);
  }

  /** @throws not-found also for one of another company */
  async read(companyId: number, id: number): Promise<${singular}> {
    const found = await this.repository.find(companyId, id);
    if (!found) throw ${camel(singular)}NotFound();
    return found;
  }

  /** @returns the new ${word} */
  async create(companyId: number, name: string): Promise<${singular}> {
    return this.read(companyId, await this.repository.add(companyId, name));
  }
}
`,
    [`${dir}/${folder}.service.spec.ts`]: `import { ${plural}Repository } from './${folder}.repository.js';
import { ${plural}Service } from './${folder}.service.js';

/** A repository in memory that, like the real one, answers only what belongs to the company. */
class InMemory implements Pick<${plural}Repository, 'all' | 'find' | 'add'> {
  private readonly rows: { companyId: number; id: number; name: string }[] = [];

  async all(companyId: number) {
    return this.rows.filter((row) => row.companyId === companyId).map(({ id, name }) => ({ id, name }));
  }

  async find(companyId: number, id: number) {
    return (await this.all(companyId)).find((row) => row.id === id) ?? null;
  }

  async add(companyId: number, name: string) {
    return this.rows.push({ companyId, id: this.rows.length + 1, name });
  }
}

describe('${words}', () => {
  const service = () => new ${plural}Service(new InMemory() as unknown as ${plural}Repository);

  it('lists what a company added', async () => {
    const ${camel(plural)} = service();
    const made = await ${camel(plural)}.create(1, 'First');
    await expect(${camel(plural)}.list(1)).resolves.toEqual([made]);
  });

  it('answers another company as if it did not exist', async () => {
    const ${camel(plural)} = service();
    const { id } = await ${camel(plural)}.create(1, 'First');
    await expect(${camel(plural)}.read(2, id)).rejects.toMatchObject({ kind: 'not-found', code: '${one}-not-found' });
  });
});
`,
    [`${dir}/${folder}.repository.ts`]: `import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import { Database } from '../../platform/database/database.js';
import type { ${singular} } from './dto/${one}.dto.js';

/** The table of ${words}. */
@Injectable()
export class ${plural}Repository {
  constructor(private readonly database: Database) {}

  all(companyId: number): Promise<${singular}[]> {
    return this.database.query<${singular}>('SELECT id, name FROM ${table} WHERE company_id = ? ORDER BY name, id', [companyId]);
  }

  async find(companyId: number, id: number): Promise<${singular} | null> {
    const [row] = await this.database.query<${singular}>('SELECT id, name FROM ${table} WHERE company_id = ? AND id = ?', [companyId, id]);
    return row ?? null;
  }

  /** @returns the new id */
  add(companyId: number, name: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const done = (await tx.query('INSERT INTO ${table} (company_id, name) VALUES (?, ?)', [companyId, name])) as ResultSetHeader;
      return done.insertId;
    });
  }
}
`,
    [`${dir}/${folder}.errors.ts`]: `import { AppError } from '../../platform/http/app-error.js';

/** Also the answer for a ${word} of another company. */
export function ${camel(singular)}NotFound(): AppError {
  return new AppError('not-found', '${one}-not-found', 'There is no such ${word}.');
}
`,
    [`${dir}/dto/${one}.dto.ts`]: `import { ApiProperty } from '../../../platform/http/describe.js';
import { IsString, Length } from 'class-validator';

/** A ${word} to be made. */
export class Create${singular} {
  /** What people call it. */
  @ApiProperty({ minLength: 1, maxLength: 190 })
  @IsString()
  @Length(1, 190)
  name: string;
}

/** A ${word} as it is. */
export class ${singular} {
  @ApiProperty()
  id: number;

  /** What people call it. */
  @ApiProperty()
  name: string;
}

/** All ${words}. */
export class ${singular}List {
  @ApiProperty({ type: [${singular}] })
  items: ${singular}[];
}
`,
    [`migrations/${stamp}-create-${folder}.ts`]: `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ${words} of a company. */
export class Create${plural}${stamp}0 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(\`
      CREATE TABLE IF NOT EXISTS ${table} (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(190) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        KEY ix_${table}_name (company_id, name, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4\`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS ${table}');
  }
}
`,
  };
}

/** @param {string} pascal */
function camel(pascal) {
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/**
 * The list of modules with one more.
 * @param {string} text Content of `backend/src/modules.ts`.
 * @param {Names} names
 */
export function withModule(text, { folder, plural }) {
  const lastImport = text.lastIndexOf('\nimport ');
  const importEnd = text.indexOf('\n', lastImport + 1) + 1;
  const listEnd = text.lastIndexOf('\n];');
  if (lastImport === -1 || listEnd === -1) throw new Error('backend/src/modules.ts does not look as expected; add the module there yourself');
  return `${text.slice(0, importEnd)}import { ${plural}Module } from './modules/${folder}/index.js';\n${text.slice(importEnd, listEnd)}\n  ${plural}Module,${text.slice(listEnd)}`;
}
