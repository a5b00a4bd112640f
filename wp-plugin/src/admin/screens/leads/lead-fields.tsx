import type { Field } from '@wordpress/dataviews/wp';
import { __ } from '@wordpress/i18n';
import type { LeadSummary, TagCount } from '../../api/types.js';
import { ScoreBadge, StatusBadge, TierBadge } from '../../components/badges.js';
import { When } from '../../components/when.js';
import { leadName } from '../../format/lead-name.js';
import { channelName, channelNames, lifecycleName, sourceName, sourceNames, statusNames, tierNames } from '../../format/words.js';

/** The columns of the list of leads; only what the backend sorts by can be sorted. */
export function leadFields(tags: readonly TagCount[]): Field<LeadSummary>[] {
  return [
    { id: 'name', label: __('Lead', 'dmat'), enableHiding: false, enableGlobalSearch: true, filterBy: false, getValue: ({ item }) => leadName(item) },
    { id: 'email', label: __('Email', 'dmat'), filterBy: false, render: ({ item }) => (leadName(item) === item.email ? null : item.email) },
    { id: 'lead_score', label: __('Score', 'dmat'), type: 'integer', filterBy: false, render: ({ item }) => <ScoreBadge score={item.lead_score} tier={item.tier} /> },
    { id: 'tier', label: __('Tier', 'dmat'), ...choice(tierNames(), true), render: ({ item }) => <TierBadge tier={item.tier} /> },
    { id: 'status', label: __('Status', 'dmat'), ...choice(statusNames(), true), render: ({ item }) => <StatusBadge status={item.status} /> },
    { id: 'lifecycle', label: __('Stage', 'dmat'), ...plainColumn, render: ({ item }) => lifecycleName(item.lifecycle) },
    { id: 'source', label: __('Source', 'dmat'), ...choice(sourceNames(), true), render: ({ item }) => sourceName(item.source) },
    { id: 'channel', label: __('Channel', 'dmat'), ...choice(channelNames()), render: ({ item }) => (item.channel ? channelName(item.channel) : '—') },
    {
      id: 'tag',
      label: __('Tags', 'dmat'),
      ...choice(Object.fromEntries(tags.map(({ name }) => [name, name]))),
      render: ({ item }) => <TagList tags={item.tags} />,
    },
    { id: 'landing_page', label: __('Landing page', 'dmat'), ...plainColumn, render: ({ item }) => item.landing_page_title ?? '—' },
    { id: 'company_name', label: __('Company', 'dmat'), ...plainColumn, render: ({ item }) => item.company_name ?? '—' },
    { id: 'phone', label: __('Phone', 'dmat'), ...plainColumn, render: ({ item }) => item.phone ?? '—' },
    {
      id: 'last_activity_at',
      label: __('Last activity', 'dmat'),
      filterBy: false,
      render: ({ item }) => (item.last_activity_at ? <When at={item.last_activity_at} /> : <>—</>),
    },
    { id: 'created_at', label: __('Created', 'dmat'), filterBy: false, render: ({ item }) => <When at={item.created_at} /> },
  ];
}

const plainColumn = { enableSorting: false, filterBy: false } as const;

/** A column filtered by its values; the filters used most are always in sight. */
function choice(names: Record<string, string>, isPrimary = false) {
  return {
    enableSorting: false,
    elements: Object.entries(names).map(([value, label]) => ({ value, label })),
    filterBy: { operators: ['isAny' as const], isPrimary },
  };
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
