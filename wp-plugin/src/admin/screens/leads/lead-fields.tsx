import type { Field } from '@wordpress/dataviews/wp';
import { __ } from '@wordpress/i18n';
import type { TeamMember } from '../../api/lead-lists.js';
import type { CustomField, CustomFieldValue, LandingPage, ListedLead, TagCount } from '../../api/types.js';
import { OptInBadge, ScoreBadge, StatusBadge, TierBadge } from '../../components/badges.js';
import { When } from '../../components/when.js';
import { leadName } from '../../format/lead-name.js';
import { channelName, channelNames, lifecycleName, sourceName, sourceNames, statusNames, tierNames } from '../../format/words.js';
import { customOperators } from './filter-codec.js';

/** What columns and their filters offer to choose from. */
export interface FieldChoices {
  tags: readonly TagCount[];
  team: readonly TeamMember[];
  pages: readonly LandingPage[];
  custom: readonly CustomField[];
}

type Column = Field<ListedLead>;

/** The columns of the list of leads; only what the backend sorts by can be sorted. */
export function leadFields({ tags, team, pages, custom }: FieldChoices): Column[] {
  const people = new Map(team.map(({ id, name }) => [id, name]));
  return [
    { id: 'name', label: __('Lead', 'dmat'), enableHiding: false, enableGlobalSearch: true, filterBy: false, getValue: ({ item }) => leadName(item) },
    { id: 'email', label: __('Email', 'dmat'), filterBy: false, render: ({ item }) => <EmailCell lead={item} /> },
    { id: 'lead_score', label: __('Score', 'dmat'), type: 'integer', filterBy: false, render: ({ item }) => <ScoreBadge score={item.lead_score} tier={item.tier} /> },
    { id: 'tier', label: __('Tier', 'dmat'), ...choice(tierNames(), true), render: ({ item }) => <TierBadge tier={item.tier} /> },
    { id: 'status', label: __('Status', 'dmat'), ...choice(statusNames(), true), render: ({ item }) => <StatusBadge status={item.status} /> },
    { id: 'lifecycle', label: __('Stage', 'dmat'), ...plainColumn, render: ({ item }) => lifecycleName(item.lifecycle) },
    {
      id: 'owner',
      label: __('Owner', 'dmat'),
      ...choice({ me: __('Me', 'dmat'), none: __('Nobody', 'dmat'), ...Object.fromEntries(team.map(({ id, name }) => [id, name])) }),
      render: ({ item }) => (item.assigned_to === null ? '—' : people.get(item.assigned_to) ?? '—'),
    },
    { id: 'source', label: __('Source', 'dmat'), ...choice(sourceNames(), true), render: ({ item }) => sourceName(item.source) },
    { id: 'channel', label: __('Channel', 'dmat'), ...choice(channelNames()), render: ({ item }) => (item.channel ? channelName(item.channel) : '—') },
    {
      id: 'tag',
      label: __('Tags', 'dmat'),
      ...choice(Object.fromEntries(tags.map(({ name }) => [name, name]))),
      render: ({ item }) => <TagList tags={item.tags} />,
    },
    {
      id: 'landing_page',
      label: __('Landing page', 'dmat'),
      ...choice(Object.fromEntries(pages.map(({ id, title }) => [id, title]))),
      render: ({ item }) => item.landing_page_title ?? '—',
    },
    { id: 'utm_campaign', label: __('Campaign', 'dmat'), enableSorting: false, type: 'text', filterBy: { operators: ['is'] }, render: ({ item }) => item.utm_campaign ?? '—' },
    { id: 'opt_in', label: __('Opt-in', 'dmat'), ...choice(optInNames()), render: ({ item }) => (item.opt_in === 'single' ? '—' : <OptInBadge optIn={item.opt_in} />) },
    { id: 'company_name', label: __('Company', 'dmat'), ...plainColumn, render: ({ item }) => item.company_name ?? '—' },
    { id: 'job_title', label: __('Job title', 'dmat'), ...plainColumn, render: ({ item }) => item.job_title ?? '—' },
    { id: 'phone', label: __('Phone', 'dmat'), ...plainColumn, render: ({ item }) => item.phone ?? '—' },
    { id: 'last_activity_at', label: __('Last activity', 'dmat'), ...dayColumn, render: ({ item }) => (item.last_activity_at ? <When at={item.last_activity_at} /> : <>—</>) },
    { id: 'created_at', label: __('Created', 'dmat'), ...dayColumn, render: ({ item }) => <When at={item.created_at} /> },
    ...custom.map(customColumn),
  ];
}

const plainColumn = { enableSorting: false, filterBy: false } as const;
const dayColumn = { type: 'date', filterBy: { operators: ['afterInc', 'before', 'between'] } } satisfies Partial<Column>;

/** A column filtered by its values; the filters used most are always in sight. */
function choice(names: Record<string, string>, isPrimary = false) {
  return {
    enableSorting: false,
    elements: Object.entries(names).map(([value, label]) => ({ value, label })),
    filterBy: { operators: ['isAny' as const], isPrimary },
  };
}

function optInNames(): Record<string, string> {
  return {
    confirmed: __('Confirmed', 'dmat'), pending: __('Waiting for confirmation', 'dmat'), expired: __('Not confirmed in time', 'dmat'), single: __('Not asked', 'dmat'),
  };
}

const customTypes = { number: 'number', date: 'date' } as const;

function customColumn(field: CustomField): Column {
  const { key, label, kind, options } = field;
  const elements = kind === 'checkbox' ? [{ value: 'true', label: __('Yes', 'dmat') }, { value: 'false', label: __('No', 'dmat') }] : options.length > 0 ? options.map((one) => ({ ...one })) : undefined;
  return {
    id: `custom.${key}`,
    label,
    enableSorting: false,
    type: kind in customTypes ? customTypes[kind as keyof typeof customTypes] : 'text',
    ...(elements ? { elements } : {}),
    filterBy: { operators: customOperators(kind) },
    getValue: ({ item }) => item.custom[key] ?? '',
    render: ({ item }) => inWords(field, item.custom[key] as CustomFieldValue | undefined),
  };
}

function inWords({ options }: CustomField, value: CustomFieldValue | undefined): string {
  if (value === undefined) return '—';
  if (typeof value === 'boolean') return value ? __('Yes', 'dmat') : __('No', 'dmat');
  const named = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  return Array.isArray(value) ? value.map(named).join(', ') : typeof value === 'string' ? named(value) : String(value);
}

/** The address where the name does not say it, and whether it is still to be confirmed. */
function EmailCell({ lead }: { lead: ListedLead }) {
  return (
    <>
      {leadName(lead) !== lead.email && lead.email} <OptInBadge optIn={lead.opt_in} />
    </>
  );
}

function TagList({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return <>—</>;
  return (
    <span className="dmat-tags">
      {tags.slice(0, 3).map((tag) => (
        <span key={tag} className="dmat-tag">
          {tag}
        </span>
      ))}
      {tags.length > 3 && <span className="dmat-muted">+{tags.length - 3}</span>}
    </span>
  );
}
