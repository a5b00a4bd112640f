import { Button, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall } from '@wordpress/icons';
import { listTags } from '../../../api/leads.js';
import { asRefusal } from '../../../api/refusal.js';
import type { LeadDetail } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { pathTo } from '../../../routes.js';
import { useResource } from '../../../use-resource.js';

interface TagsPanelProps {
  lead: LeadDetail;
  canEdit: boolean;
  tag: (name: string, isOn: boolean) => Promise<void>;
  onChanged: () => void;
}

/** The lead's tags; each opens the people who carry it too. */
export function TagsPanel({ lead, canEdit, tag, onChanged }: TagsPanelProps) {
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const known = useResource('tags', (signal) => listTags(signal));
  const set = async (name: string, isOn: boolean, isUndo = false) => {
    try {
      await tag(name, isOn);
      /* translators: %s: a tag */
      const words = isOn ? sprintf(__('Tag “%s” added.', 'dmat'), name) : /* translators: %s: a tag */ sprintf(__('Tag “%s” removed.', 'dmat'), name);
      announce(words, isOn || isUndo ? undefined : { label: __('Undo', 'dmat'), onClick: () => void set(name, true, true) });
      onChanged();
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
  };
  const add = () => {
    const name = text.trim();
    if (name === '') return;
    setText('');
    if (!lead.tags.includes(name)) void set(name, true);
  };
  return (
    <Panel title={__('Tags', 'dmat')}>
      {lead.tags.length === 0 && <p className="dmat-muted">{__('No tags yet.', 'dmat')}</p>}
      {lead.tags.length > 0 && (
        <ul className="dmat-chips">
          {lead.tags.map((name) => (
            <li key={name} className="dmat-chip">
              <Link href={pathTo('/leads', { tag: name })}>{name}</Link>
              {canEdit && (
                <Button
                  icon={closeSmall}
                  size="small"
                  /* translators: %s: a tag */
                  label={sprintf(__('Remove tag “%s”', 'dmat'), name)}
                  onClick={() => void set(name, false)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <form
          className="dmat-add"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextControl
            label={__('Add a tag', 'dmat')}
            value={text}
            maxLength={64}
            list="dmat-known-tags"
            autoComplete="off"
            onChange={(value) => setText(value.replace(/,/g, ''))}
            __next40pxDefaultSize
            __nextHasNoMarginBottom
          />
          <Button type="submit" variant="secondary" disabled={text.trim() === ''} accessibleWhenDisabled __next40pxDefaultSize>
            {__('Add', 'dmat')}
          </Button>
          <datalist id="dmat-known-tags">
            {(known.data ?? []).map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </form>
      )}
    </Panel>
  );
}
