import type { Field } from '@wordpress/dataviews/wp';
import { __ } from '@wordpress/i18n';
import type { SpamSubmission } from '../../api/types.js';
import { When } from '../../components/when.js';
import { Answers } from './components/answers.js';

/** Who a submission says it is from. */
export function senderOf(item: SpamSubmission): string {
  return item.email ?? item.name ?? __('Nobody by name', 'dmat');
}

/** The columns of the quarantine. */
export function spamFields(): Field<SpamSubmission>[] {
  const plain = { enableSorting: false, filterBy: false } as const;
  return [
    { id: 'sender', label: __('From', 'dmat'), enableHiding: false, ...plain, getValue: ({ item }) => senderOf(item) },
    { id: 'name', label: __('Name', 'dmat'), ...plain, render: ({ item }) => (item.email === null ? null : item.name) },
    { id: 'reason', label: __('Why it waits', 'dmat'), ...plain, render: ({ item }) => <span className="dmat-spam__why">{item.explanation}</span> },
    { id: 'answers', label: __('Answers', 'dmat'), ...plain, render: ({ item }) => <Answers item={item} most={3} /> },
    { id: 'form', label: __('Form', 'dmat'), ...plain, render: ({ item }) => item.form_name ?? '—' },
    { id: 'occurred_at', label: __('Sent', 'dmat'), ...plain, render: ({ item }) => <When at={item.occurred_at} /> },
  ];
}
