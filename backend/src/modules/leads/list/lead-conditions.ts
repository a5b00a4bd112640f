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

/** Columns a search looks at the beginnings of, each with the index that holds them. */
const searched = { email_normal: 'uq_leads_email', name: 'ix_leads_by_name', last_name: 'ix_leads_last_name', company_name: 'ix_leads_company', phone: 'ix_leads_phone' } as const;

/** A way to find leads: where to read, and what must hold there. */
export interface Way {
  from: string;
  where: Condition;
}

/** What is known of filters whose leads stand in tables of their own: the ones few leads fit. */
export interface FewBy {
  tags: boolean;
  /** Index among the custom conditions. */
  custom: number | null;
}

/** What was decided about how the leads are found. */
export interface Plan {
  /** A list so short that a search looks at every part of every text. */
  isSmall: boolean;
  few: FewBy;
  /** Fewer leads fit the other filters than the search: they are found by those, and the search is asked of each. */
  isSifted: boolean;
}

/** Where a search finds leads, by nothing but the index of each column; of an address not even whether they are deleted. */
export function searchRanges({ companyId }: LeadScope, search: string): Way[] {
  return beginnings(search.trim()).map(({ index, condition }) => ({
    from: `leads FORCE INDEX (${index})`,
    where: allOf([{ sql: `company_id = ?${index === searched.email_normal ? '' : ' AND deleted_at IS NULL'}`, values: [companyId] }, condition]),
  }));
}

/**
 * The ways to find the leads by the index that narrows most; a search has several ways to fit, each with an index of its
 * own, whose leads are united. The index is named: an optimiser that sees a limit prefers orders to filters.
 */
export function ways(scope: LeadScope, filters: KnownFilters, { isSmall, few, isSifted }: Plan): Way[] {
  const search = filters.search?.trim();
  const rest = { ...filters, search: undefined };
  if (search && !isSmall && !isSifted) return beginnings(search).map(({ index, condition }) => ({ from: `leads FORCE INDEX (${index})`, where: allOf([siftingCondition(scope, rest, isSmall), condition]) }));
  const parts = search ? [searching(search, isSmall)] : [];
  const joined = joinedBy(scope, rest, few);
  if (joined) return [{ from: joined.from, where: allOf([...joined.on, siftingCondition(scope, joined.filters, isSmall), ...parts]) }];
  const { index, isByFacets } = indexFor(rest, scope);
  return [{ from: `leads FORCE INDEX (${index})`, where: allOf([siftingCondition(scope, rest, isSmall), ...(isByFacets ? wholeFacets(rest) : []), ...parts]) }];
}

/** The conditions for looking at leads one after the other, whatever index they come by. */
export function siftingCondition(scope: LeadScope, filters: KnownFilters, isSmall: boolean): Condition {
  const search = filters.search?.trim();
  return allOf([
    ...plain(scope, filters),
    ...facetNames.flatMap((name) => (filters[name] === undefined ? [] : [among(name, filters[name])])),
    ...tagged(filters, scope), ...customised(filters, scope),
    ...(search ? [searching(search, isSmall)] : []),
  ]);
}

/** From the table of tags or values, where few leads stand there or nothing else narrows. */
function joinedBy(scope: LeadScope, filters: KnownFilters, few: FewBy): { from: string; on: Condition[]; filters: KnownFilters } | null {
  const isOnly = indexFor(filters, scope).isWeak;
  const present = filters.custom.findIndex((one) => !one.isMissing);
  const custom = few.custom ?? (isOnly && !filters.tagIds?.length && present >= 0 ? present : null);
  if (filters.tagIds?.length && (few.tags || (isOnly && custom === null))) {
    return {
      from: 'lead_tags t STRAIGHT_JOIN leads ON leads.id = t.lead_id',
      // A lead that wears several of the tags is met at the lowest of them.
      on: [
        { sql: 't.company_id = ? AND t.tag_id IN (?)', values: [scope.companyId, filters.tagIds] },
        ...(filters.tagIds.length === 1 ? [] : [{
          sql: 'NOT EXISTS (SELECT 1 FROM lead_tags o WHERE o.company_id = ? AND o.lead_id = t.lead_id AND o.tag_id IN (?) AND o.tag_id < t.tag_id)', values: [scope.companyId, filters.tagIds],
        }]),
      ],
      filters: { ...filters, tagIds: undefined },
    };
  }
  if (custom === null) return null;
  const { fieldId, on } = filters.custom[custom]!;
  return {
    from: 'lead_field_values v STRAIGHT_JOIN leads ON leads.id = v.lead_id',
    on: [{ sql: `v.company_id = ? AND v.field_id = ? AND ${on.sql}`, values: [scope.companyId, fieldId, ...on.values] }],
    filters: { ...filters, custom: filters.custom.filter((_, index) => index !== custom) },
  };
}

/** The index that narrows most, and whether it hardly narrows at all. */
function indexFor(filters: KnownFilters, { ownerId }: LeadScope): { index: string; isByFacets: boolean; isWeak: boolean } {
  const by = (index: string, isByFacets = false, isWeak = false) => ({ index, isByFacets, isWeak });
  if (ownerId !== null || (filters.owners?.length && filters.owners.every((one) => one !== null))) return by('ix_leads_by_owner');
  if (filters.landing_page_id) return by('ix_leads_by_page');
  if (filters.campaign) return by('ix_leads_by_campaign');
  const hasFacets = facetNames.some((name) => filters[name] !== undefined);
  const isActive = filters.active_from !== undefined || filters.active_to !== undefined;
  if (hasFacets) return isActive ? by('ix_leads_by_active, ix_leads_facets') : by('ix_leads_facets', true);
  if (isActive) return by('ix_leads_by_active');
  if (filters.created_from !== undefined || filters.created_to !== undefined) return by('ix_leads_by_created');
  return filters.owners ? by('ix_leads_by_owner', false, true) : by('ix_leads_by_created', false, true);
}

/** Nobody is active before they came: a bound on one of the two times is a bound on the other, where that is the order. */
export function impliedBy(filters: KnownFilters, column: string): Condition {
  if (column === 'last_activity_at' && filters.created_from !== undefined) return { sql: 'last_activity_at >= ?', values: [new Date(filters.created_from)] };
  if (column === 'created_at' && filters.active_to !== undefined) return { sql: 'created_at < ?', values: [new Date(filters.active_to)] };
  return { sql: 'TRUE', values: [] };
}

/** Whether anything narrows the list at all. */
export function narrows({ custom, ...filters }: KnownFilters, { ownerId }: LeadScope): boolean {
  return ownerId !== null || custom.length > 0 || Object.values(filters).some((value) => value !== undefined && value !== '');
}

function plain({ companyId, ownerId }: LeadScope, filters: KnownFilters): Condition[] {
  const parts: Condition[] = [{ sql: 'leads.company_id = ? AND deleted_at IS NULL', values: [companyId] }];
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

/** All facets up to the last that is filtered by, and every one where the index goes on with a time that is bounded. */
function wholeFacets(filters: KnownFilters): Condition[] {
  const isBounded = filters.created_from !== undefined || filters.created_to !== undefined;
  const last = isBounded ? facetNames.length - 1 : facetNames.findLastIndex((name) => filters[name] !== undefined);
  return facetNames.slice(0, last + 1).filter((name) => filters[name] === undefined).map((name) => among(name, facets[name]));
}

// A value, not EXISTS: it is looked up lead by lead and never turns the plan round.
function tagged({ tagIds }: KnownFilters, { companyId }: LeadScope): Condition[] {
  if (tagIds === undefined) return [];
  if (tagIds.length === 0) return [{ sql: 'FALSE', values: [] }];
  return [{ sql: '(SELECT 1 FROM lead_tags w WHERE w.company_id = ? AND w.lead_id = leads.id AND w.tag_id IN (?) LIMIT 1) = 1', values: [companyId, tagIds] }];
}

function customised({ custom }: KnownFilters, { companyId }: LeadScope): Condition[] {
  return custom.map(({ fieldId, isMissing, on }) => ({
    sql: `(SELECT 1 FROM lead_field_values f WHERE f.company_id = ? AND f.lead_id = leads.id AND f.field_id = ? AND ${on.sql} LIMIT 1) ${isMissing ? 'IS NULL' : '= 1'}`,
    values: [companyId, fieldId, ...on.values],
  }));
}

function beginnings(search: string): { index: string; condition: Condition }[] {
  return Object.entries(searched).map(([column, index]) => ({
    index, condition: { sql: `${column} LIKE ?`, values: [`${literal(column === 'email_normal' ? search.toLowerCase() : search)}%`] },
  }));
}

function searching(search: string, isSmall: boolean): Condition {
  return isSmall ? containing(search) : anyOf(beginnings(search).map(({ condition }) => condition));
}

function containing(search: string): Condition {
  return anyOf(['email', 'name', 'company_name', 'phone'].map((column) => ({ sql: `${column} LIKE ?`, values: [`%${literal(search)}%`] })));
}
