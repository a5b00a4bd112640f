import type { ReactNode } from 'react';
import { Button, Modal } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface ConfirmProps {
  title: string;
  children: ReactNode;
  /** What the button that does it says: a verb. */
  confirmLabel: string;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once before something that cannot be undone. */
export function Confirm({ title, children, confirmLabel, isBusy = false, onConfirm, onCancel }: ConfirmProps) {
  return (
    <Modal title={title} onRequestClose={onCancel} size="small" className="dmat-confirm">
      <div className="dmat-confirm__text">{children}</div>
      <div className="dmat-row is-end">
        <Button variant="tertiary" onClick={onCancel} __next40pxDefaultSize>
          {__('Cancel', 'dmat')}
        </Button>
        <Button variant="primary" isDestructive isBusy={isBusy} disabled={isBusy} onClick={onConfirm} __next40pxDefaultSize>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
