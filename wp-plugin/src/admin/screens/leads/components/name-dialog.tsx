import { Button, CheckboxControl, Modal, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface NameDialogProps {
  title: string;
  name: string;
  isShared: boolean;
  onSave: (name: string, isShared: boolean) => void;
  onClose: () => void;
}

/** Asks for the name of a view and whether the team sees it. */
export function NameDialog({ title, name: before, isShared: wasShared, onSave, onClose }: NameDialogProps) {
  const [name, setName] = useState(before);
  const [isShared, setShared] = useState(wasShared);
  return (
    <Modal title={title} onRequestClose={onClose} size="small">
      <form
        className="dmat-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) onSave(name.trim(), isShared);
        }}
      >
        <TextControl label={__('Name', 'dmat')} value={name} onChange={setName} maxLength={80} required __next40pxDefaultSize __nextHasNoMarginBottom />
        <CheckboxControl label={__('Share with the team', 'dmat')} help={__('Everybody sees the view; each person still sees only the leads they may see.', 'dmat')} checked={isShared} onChange={setShared} __nextHasNoMarginBottom />
        <div className="dmat-row is-end">
          <Button variant="tertiary" onClick={onClose} __next40pxDefaultSize>
            {__('Cancel', 'dmat')}
          </Button>
          <Button variant="primary" type="submit" disabled={!name.trim()} accessibleWhenDisabled __next40pxDefaultSize>
            {__('Save', 'dmat')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
