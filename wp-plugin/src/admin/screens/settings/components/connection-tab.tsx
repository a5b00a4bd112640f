import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../../../api/refusal.js';
import { disconnect, readConnection, type Connection } from '../../../api/wordpress.js';
import { Confirm } from '../../../components/confirm.js';
import { ConnectForm } from '../../../components/connect-form.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { When } from '../../../components/when.js';
import { useResource } from '../../../use-resource.js';
import { ConnectionTest } from './connection-test.js';

/** How this site is joined to its backend. */
export function ConnectionTab() {
  const announce = useAnnounce();
  const connection = useResource('connection', () => readConnection());
  const { data, put } = connection;
  if (connection.refusal) return <Failure refusal={connection.refusal} onRetry={connection.reload} />;
  if (!data) {
    return (
      <Panel title={__('Backend', 'dmat')}>
        <Skeleton lines={4} />
      </Panel>
    );
  }
  if (!data.connected) {
    return (
      <Panel title={__('Connect this site', 'dmat')}>
        <p>{__('DMAT keeps leads, scores and messages in a backend you run yourself. Forms keep working while the site is not connected; what is sent is kept here.', 'dmat')}</p>
        <ConnectForm
          onConnected={(made) => {
            put(() => made);
            announce(__('This site is connected.', 'dmat'));
          }}
        />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={__('Backend', 'dmat')} aside={<span className="dmat-badge is-good">{__('Connected', 'dmat')}</span>}>
        <ConnectionFacts connection={data} />
      </Panel>
      <ConnectionTest />
      <DisconnectPanel onDone={() => put((old) => ({ ...old, connected: false }))} />
    </>
  );
}

function ConnectionFacts({ connection }: { connection: Connection }) {
  return (
    <dl className="dmat-facts">
      {connection.company && (
        <div>
          <dt>{__('Company', 'dmat')}</dt>
          <dd>{connection.company.name}</dd>
        </div>
      )}
      <div>
        <dt>{__('Address', 'dmat')}</dt>
        <dd>{connection.api_url}</dd>
      </div>
      <div>
        <dt>{__('This site there', 'dmat')}</dt>
        <dd>
          <code>{connection.site_id}</code>
        </dd>
      </div>
      {connection.connected_at && (
        <div>
          <dt>{__('Connected', 'dmat')}</dt>
          <dd>
            <When at={connection.connected_at} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function DisconnectPanel({ onDone }: { onDone: () => void }) {
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const part = async () => {
    setBusy(true);
    try {
      await disconnect();
      announce(__('This site is disconnected.', 'dmat'));
      onDone();
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  return (
    <p className="dmat-danger">
      <Button variant="link" isDestructive onClick={() => setAsking(true)}>
        {__('Disconnect this site', 'dmat')}
      </Button>
      {isAsking && (
        <Confirm
          title={__('Disconnect this site?', 'dmat')}
          confirmLabel={__('Disconnect', 'dmat')}
          isBusy={isBusy}
          onConfirm={() => void part()}
          onCancel={() => setAsking(false)}
        >
          <p>{__('Leads already in the backend stay there. Forms on this site keep what is sent to them until it is connected again.', 'dmat')}</p>
        </Confirm>
      )}
    </p>
  );
}
