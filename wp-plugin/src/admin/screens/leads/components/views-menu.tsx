import { DropdownMenu, MenuGroup, MenuItem } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { check, chevronDown, people } from '@wordpress/icons';
import type { LeadView } from '../../../api/lead-lists.js';
import { NameDialog } from './name-dialog.js';

interface ViewsMenuProps {
  views: readonly LeadView[];
  active: LeadView | null;
  /** The list shows something else than the view keeps. */
  isModified: boolean;
  onChoose: (view: LeadView | null) => void;
  onAdd: (name: string, isShared: boolean) => void;
  onUpdate: () => void;
  onRename: (name: string, isShared: boolean) => void;
  onRemove: () => void;
}

/** Kept views: one's own and those others share. */
export function ViewsMenu({ views, active, isModified, onChoose, onAdd, onUpdate, onRename, onRemove }: ViewsMenuProps) {
  const [asking, setAsking] = useState<'new' | 'rename' | null>(null);
  const title = active ? active.name : __('All leads', 'dmat');
  return (
    <>
      <DropdownMenu
        icon={chevronDown}
        /* translators: %s: name of the view in use */
        label={sprintf(__('Views, now: %s', 'dmat'), title)}
        text={isModified && active ? `${title} •` : title}
        toggleProps={{ iconPosition: 'right', variant: 'tertiary', showTooltip: false }}
        className="dmat-views"
      >
        {({ onClose }) => {
          const then = (work: () => void) => () => {
            onClose();
            work();
          };
          return (
            <>
              <MenuGroup label={__('Views', 'dmat')}>
                <MenuItem role="menuitemradio" isSelected={!active} icon={active ? null : check} onClick={then(() => onChoose(null))}>
                  {__('All leads', 'dmat')}
                </MenuItem>
                {views.map((view) => (
                  <MenuItem key={view.id} role="menuitemradio" isSelected={view.id === active?.id} icon={view.id === active?.id ? check : view.is_mine ? null : people} onClick={then(() => onChoose(view))}>
                    {view.name}
                  </MenuItem>
                ))}
              </MenuGroup>
              {active?.is_mine && (
                <MenuGroup>
                  <MenuItem disabled={!isModified} onClick={then(onUpdate)}>{__('Save changes to this view', 'dmat')}</MenuItem>
                  <MenuItem onClick={then(() => setAsking('rename'))}>{__('Rename or share…', 'dmat')}</MenuItem>
                  <MenuItem isDestructive onClick={then(onRemove)}>{__('Delete this view', 'dmat')}</MenuItem>
                </MenuGroup>
              )}
              <MenuGroup>
                <MenuItem onClick={then(() => setAsking('new'))}>{__('Save as a new view…', 'dmat')}</MenuItem>
              </MenuGroup>
            </>
          );
        }}
      </DropdownMenu>
      {asking && (
        <NameDialog
          title={asking === 'new' ? __('Save as a new view', 'dmat') : __('Rename or share', 'dmat')}
          name={asking === 'rename' && active ? active.name : ''}
          isShared={asking === 'rename' && active ? active.is_shared : false}
          onSave={(name, isShared) => {
            setAsking(null);
            (asking === 'new' ? onAdd : onRename)(name, isShared);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
