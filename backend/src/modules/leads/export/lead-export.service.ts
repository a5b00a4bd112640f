import { Injectable } from '@nestjs/common';
import { toCsvLine } from '@dmat/shared/csv/spreadsheet-cell';
import { leadColumnHeadings, leadColumns, type LeadColumn } from '@dmat/shared/leads/lead-columns';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { TeamDirectory } from '../../../platform/auth/team-directory.js';
import { AppError } from '../../../platform/http/app-error.js';
import { readCursor, type Cursor } from '../cursor.js';
import { CustomFieldsService } from '../fields/custom-fields.service.js';
import type { ListedLead } from '../list/lead-list.dto.js';
import { LeadListRepository } from '../list/lead-list.repository.js';
import { LeadListService } from '../list/lead-list.service.js';
import { orderOf } from '../list/lead-order.js';
import type { ExportLeads } from './export-leads.dto.js';

/** Leads read at once: what is in memory does not grow with the file. */
const PORTION = 1_000;
/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

interface Column {
  heading: string;
  cell: (lead: ListedLead) => string | number | boolean | null;
}

/** The list of leads as a CSV file, of any length. */
@Injectable()
export class LeadExportService {
  constructor(
    private readonly list: LeadListService,
    private readonly listed: LeadListRepository,
    private readonly fields: CustomFieldsService,
    private readonly team: TeamDirectory,
  ) {}

  /**
   * The file, piece by piece, with how many lines it will have at most counted so far (to one over 10,000). What is wrong
   * with the question is refused before the first piece.
   * @throws AppError `columns-invalid`, `custom-filter-invalid`
   */
  async open(scope: LeadScope, userId: number | null, query: ExportLeads): Promise<AsyncGenerator<string>> {
    const columns = await this.columns(scope.companyId, query.columns);
    const filters = await this.list.know(scope, userId, query);
    const found = await this.listed.count(scope, filters);
    const order = orderOf(query.sort);
    const { list, listed } = this;
    return (async function* file() {
      yield BYTE_ORDER_MARK + toCsvLine(columns.map((column) => column.heading));
      let after: Cursor | null = null;
      for (;;) {
        const page = await listed.page(scope, filters, found, order, PORTION, after);
        const leads = await list.listedLeads(scope.companyId, page.leads);
        if (leads.length > 0) yield leads.map((lead) => toCsvLine(columns.map((column) => column.cell(lead)))).join('');
        if (page.next === null) return;
        after = readCursor(page.next, order.isRight);
      }
    })();
  }

  private async columns(companyId: number, wanted: readonly string[] | undefined): Promise<Column[]> {
    const fields = await this.fields.list(companyId);
    const people = await this.team.names(companyId);
    const known = new Map<string, Column>(leadColumns.map((name) => [name, { heading: leadColumnHeadings[name], cell: cellOf(name, people) }]));
    for (const { key, label } of fields) known.set(`custom.${key}`, { heading: label, cell: ({ custom }) => plain(custom[key] ?? null) });
    return (wanted ?? [...known.keys()]).map((name) => {
      const column = known.get(name);
      if (!column) throw new AppError('invalid', 'columns-invalid', `There is no column ${name}.`);
      return column;
    });
  }
}

function cellOf(name: LeadColumn, people: ReadonlyMap<number, string>): Column['cell'] {
  if (name === 'tags') return ({ tags }) => tags.join(', ');
  if (name === 'owner') return ({ assigned_to }) => (assigned_to === null ? null : people.get(assigned_to) ?? String(assigned_to));
  return (lead) => lead[name];
}

function plain(value: string | number | boolean | string[] | null): string | number | boolean | null {
  return Array.isArray(value) ? value.join(', ') : value;
}
