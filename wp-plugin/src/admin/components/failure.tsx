import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Refusal } from '../api/refusal.js';
import { may } from '../boot-data.js';
import { pathTo } from '../routes.js';
import { Link } from './link.js';

/** Says what could not be done, and offers to try again. */
export function Failure({ refusal, onRetry }: { refusal: Refusal; onRetry?: () => void }) {
  const isUnconnected = refusal.kind === 'not-connected';
  return (
    <Notice status="error" isDismissible={false} className="dmat-failure">
      <p>{refusal.message}</p>
      <div className="dmat-row">
        {onRetry && !isUnconnected && (
          <Button variant="secondary" onClick={onRetry} __next40pxDefaultSize>
            {__('Try again', 'dmat')}
          </Button>
        )}
        {isUnconnected && may('dmat_manage_settings') && (
          <Link className="components-button is-next-40px-default-size is-primary" href={pathTo('/welcome')}>
            {__('Connect this site', 'dmat')}
          </Link>
        )}
        {refusal.kind === 'no-answer' && may('dmat_manage_settings') && (
          <Link href={pathTo('/settings')}>{__('Test the connection', 'dmat')}</Link>
        )}
      </div>
    </Notice>
  );
}
