import { __ } from '@wordpress/i18n';
import { Empty } from './components/empty.js';
import { Link } from './components/link.js';
import { Screen } from './components/screen.js';
import { Snackbars } from './components/snackbars.js';
import { pathTo, type Route } from './routes.js';
import { HomeScreen } from './screens/home/index.js';
import { ImportsScreen } from './screens/import/index.js';
import { ImportScreen } from './screens/import/import-screen.js';
import { LeadScreen } from './screens/lead/index.js';
import { LeadsScreen } from './screens/leads/index.js';
import { FormScreen } from './screens/pages/form-screen.js';
import { PagesScreen } from './screens/pages/index.js';
import { SpamScreen } from './screens/spam/index.js';
import { SettingsScreen } from './screens/settings/index.js';
import { WelcomeScreen } from './screens/welcome/index.js';
import { useAdminMenu } from './use-admin-menu.js';
import { useRoute } from './use-route.js';

/** DMAT in wp-admin: one root, one screen at a time. */
export function App() {
  const route = useRoute();
  useAdminMenu(route);
  return (
    <Snackbars>
      <a className="screen-reader-text dmat-skip" href="#dmat-content">
        {__('Skip to content', 'dmat')}
      </a>
      <CurrentScreen route={route} />
    </Snackbars>
  );
}

function CurrentScreen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'leads':
      return <LeadsScreen filters={route.filters} />;
    case 'lead':
      return <LeadScreen key={route.id} id={route.id} />;
    case 'imports':
      return <ImportsScreen />;
    case 'import':
      return <ImportScreen key={route.id} id={route.id} />;
    case 'spam':
      return <SpamScreen />;
    case 'pages':
      return <PagesScreen days={route.days} />;
    case 'form':
      return <FormScreen key={route.id} id={route.id} days={route.days} />;
    case 'settings':
      return <SettingsScreen tab={route.tab} />;
    case 'welcome':
      return <WelcomeScreen />;
    default:
      return <NotFound />;
  }
}

function NotFound() {
  return (
    <Screen title={__('Nothing here', 'dmat')}>
      <Empty
        title={__('This address leads nowhere.', 'dmat')}
        action={<Link href={pathTo('/')}>{__('Go to Home', 'dmat')}</Link>}
      />
    </Screen>
  );
}
