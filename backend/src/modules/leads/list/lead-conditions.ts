import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { leadSources } from '@dmat/shared/forms/form-definition';
import { TIERS } from '@dmat/shared/scoring/tiers';
import { CHANNELS } from '@dmat/shared/tracking/channel-of';
import { leadStatuses, optIns } from '../lead.js';
import { allOf, anyOf, literal, type Condition } from './condition.js';
import type { CustomCondition } from './custom-condition.js';
import type { LeadFilters } from './list-leads.dto.js';

/** Filters with all that had to be looked up for them. */
export interface KnownFilters extends Omit<LeadFilters, 'tag' | 'owner' | 'custom'> {
  /** Ids of the tags that were named and exist; undefined where none were named. */
  tagIds?: readonly number[] | undefined;
  /** Owners that were named; null stands for nobody. */
  owners?: readonly (number | null)[] | undefined;
  custom: readonly CustomCondition[];
}

/**
 * The order of the columns of `ix_leads_facets`. Words that are not filtered by but come before one that is are all
 * named: then every combination is a range of the index of its own, and nothing is read in vain.
 */
const facets = { status: leadStatuses, tier: TIERS, source: leadSources, channel: CHANNELS, opt_in: optIns } as const;
const facetNames = Object.keys(facets) as (keyof typeof facets)[];

/** Columns a search looks at, each by an index of its beginnings. */
const searched = ['email_normal', 'name', 'last_name', 'company_name', 'phone'] as const;

/**
 * The conditions for finding leads by the filters' own indexes. A search has several ways to fit, each an index: one
 * condition for each, whose leads are united.
 */
export function drivingConditions(scope: LeadScope, filters: KnownFilters, isSmall: boolean): Condition[] {
  const fixed = [...plain(scope, filters), ...wholeFacets(filters), ...tagged(filters, 'drive', scope), ...customised(filters, 'drive', scope)];
  const search = filters.search?.trim();
  if (!search) return [allOf(fixed)];
  if (isSmall) return [allOf([...fixed, containing(search)])];
  return beginnings(search).map((beginning) => allOf([...fixed, beginning]));
}

/** The same for looking at leads one after the other in the order of a list: cheap for each lead, and no index of their own. */
export function siftingCondition(scope: LeadScope, filters: KnownFilters, isSmall: boolean): Condition {
  const search = filters.search?.trim();
  return allOf([
    ...plain(scope, filters),
    ...facetNames.flatMap((name) => (filters[name] === undefined ? [] : [among(name, filters[name])])),
    ...tagged(filters, 'sift', scope), ...customised(filters, 'sift', scope),
    ...(search ? [isSmall ? containing(search) : anyOf(beginnings(search))] : []),
  ]);
}

/** Whether anything narrows the list at all. */
export function narrows({ custom, ...filters }: KnownFilters, { ownerId }: LeadScope): boolean {
  return ownerId !== null || custom.length > 0 || Object.values(filters).some((value) => value !== undefined && value !== '');
}

function plain({ companyId, ownerId }: LeadScope, filters: KnownFilters): Condition[] {
  const parts: Condition[] = [{ sql: 'company_id = ? AND deleted_at IS NULL', values: [companyId] }];
  if (ownerId !== null) parts.push({ sql: 'assigned_to = ?', values: [ownerId] });
  if (filters.owners) parts.push(owned(filters.owners));
  if (filters.landing_page_id) parts.push(among('landing_page_id', filters.landing_page_id));
  if (filters.campaign) parts.push(among('utm_campaign', filters.campaign));
  const at = (column: string, operator: string, time: string | undefined): void => {
    if (time !== undefined) parts.push({ sql: `${column} ${operator} ?`, values: [new Date(time)] });
  };
  at('created_at', '>=', filters.created_from);
  at('created_at', '<', filters.created_to);
  at('last_activity_at', '>=', filters.active_from);
  at('last_activity_at', '<', filters.active_to);
  // Nobody is active before they came: a bound on one of the two times is a bound on the other.
  at('last_activity_at', '>=', filters.active_from === undefined ? filters.created_from : undefined);
  at('created_at', '<', filters.created_to === undefined ? filters.active_to : undefined);
  return parts;
}

function among(column: string, values: readonly unknown[]): Condition {
  return values.length > 0 ? { sql: `${column} IN (?)`, values: [values] } : { sql: 'FALSE', values: [] };
}

function owned(owners: readonly (number | null)[]): Condition {
  const people = owners.filter((one) => one !== null);
  const parts: Condition[] = [];
  if (people.length > 0) parts.push({ sql: 'assigned_to IN (?)', values: [people] });
  if (people.length < owners.length) parts.push({ sql: 'assigned_to IS NULL', values: [] });
  return parts.length > 0 ? anyOf(parts) : { sql: 'FALSE', values: [] };
}

function wholeFacets(filters: KnownFilters): Condition[] {
  const last = facetNames.findLastIndex((name) => filters[name] !== undefined);
  return facetNames.slice(0, last + 1).map((name) => among(name, filters[name] ?? facets[name]));
}

function tagged({ tagIds }: KnownFilters, way: 'drive' | 'sift', { companyId }: LeadScope): Condition[] {
  if (tagIds === undefined) return [];
  if (tagIds.length === 0) return [{ sql: 'FALSE', values: [] }];
  return [way === 'drive'
    ? { sql: 'id IN (SELECT t.lead_id FROM lead_tags t WHERE t.company_id = ? AND t.tag_id IN (?))', values: [companyId, tagIds] }
    // A value, not EXISTS: it is looked up lead by lead and never turns the plan round.
    : { sql: '(SELECT 1 FROM lead_tags t WHERE t.company_id = ? AND t.lead_id = leads.id AND t.tag_id IN (?) LIMIT 1) = 1', values: [companyId, tagIds] }];
}

function customised({ custom }: KnownFilters, way: 'drive' | 'sift', { companyId }: LeadScope): Condition[] {
  return custom.map(({ fieldId, isMissing, on }) => (way === 'drive' && !isMissing
    ? { sql: `id IN (SELECT v.lead_id FROM lead_field_values v WHERE v.company_id = ? AND v.field_id = ? AND ${on.sql})`, values: [companyId, fieldId, ...on.values] }
    : {
      sql: `(SELECT 1 FROM lead_field_values v WHERE v.company_id = ? AND v.lead_id = leads.id AND v.field_id = ? AND ${on.sql} LIMIT 1) ${isMissing ? 'IS NULL' : '= 1'}`,
      values: [companyId, fieldId, ...on.values],
    }));
}

function beginnings(search: string): Condition[] {
  return searched.map((column) => ({ sql: `${column} LIKE ?`, values: [`${literal(column === 'email_normal' ? search.toLowerCase() : search)}%`] }));
}

function containing(search: string): Condition {
  return anyOf(['email', 'name', 'company_name', 'phone'].map((column) => ({ sql: `${column} LIKE ?`, values: [`%${literal(search)}%`] })));
}
