import { __ } from '@wordpress/i18n';
import { may } from '../../boot-data.js';
import { Empty } from '../../components/empty.js';
import { Link } from '../../components/link.js';
import { Screen } from '../../components/screen.js';
import { pathTo, settingsTabs, type SettingsTab } from '../../routes.js';
import { ConnectionTab } from './components/connection-tab.js';
import { FieldsTab } from './components/fields-tab.js';
import { HealthTab } from './components/health-tab.js';
import { SpamTab } from './components/spam-tab.js';
import { TrackingTab } from './components/tracking-tab.js';

/** Settings: the connection, what visitors' browsers may tell, and whether everything works. */
export function SettingsScreen({ tab }: { tab: SettingsTab }) {
  if (!may('dmat_manage_settings')) {
    return (
      <Screen title={__('Settings', 'dmat')}>
        <Empty title={__('Only administrators change these settings', 'dmat')}>
          <p>{__('Ask an administrator of this site.', 'dmat')}</p>
        </Empty>
      </Screen>
    );
  }
  const names = tabNames();
  return (
    <Screen title={__('Settings', 'dmat')}>
      <nav className="nav-tab-wrapper dmat-tabs" aria-label={__('Settings', 'dmat')}>
        {settingsTabs.map((name) => (
          <Link
            key={name}
            href={pathTo(name === 'connection' ? '/settings' : `/settings/${name}`)}
            className={`nav-tab ${name === tab ? 'nav-tab-active' : ''}`}
            aria-current={name === tab ? 'page' : undefined}
          >
            {names[name]}
          </Link>
        ))}
      </nav>
      <div className="dmat-settings">
        {tab === 'connection' && <ConnectionTab />}
        {tab === 'tracking' && <TrackingTab />}
        {tab === 'spam' && <SpamTab />}
        {tab === 'fields' && <FieldsTab />}
        {tab === 'health' && <HealthTab />}
      </div>
    </Screen>
  );
}

function tabNames(): Record<SettingsTab, string> {
  return { connection: __('Connection', 'dmat'), tracking: __('Tracking', 'dmat'), spam: __('Spam', 'dmat'), fields: __('Fields', 'dmat'), health: __('Health', 'dmat') };
}
