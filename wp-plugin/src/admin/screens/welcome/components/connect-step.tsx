import { __ } from '@wordpress/i18n';
import type { Connection } from '../../../api/wordpress.js';
import { ConnectForm } from '../../../components/connect-form.js';

/** First step: join this site to a backend. */
export function ConnectStep({ canConnect, onConnected }: { canConnect: boolean; onConnected: (made: Connection) => void }) {
  return (
    <>
      <h2>{__('Connect this site', 'dmat')}</h2>
      {canConnect ? (
        <>
          <p>{__('DMAT keeps leads, scores and messages in a backend you run yourself. Tell this site where it is.', 'dmat')}</p>
          <ConnectForm onConnected={onConnected} />
        </>
      ) : (
        <p>{__('Only an administrator can connect the site. Ask one to open DMAT; you can go on from here afterwards.', 'dmat')}</p>
      )}
    </>
  );
}
