import { __ } from '@wordpress/i18n';
import { bootData, may } from '../../boot-data.js';
import { Empty } from '../../components/empty.js';
import { Failure } from '../../components/failure.js';
import { Link } from '../../components/link.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { pathTo } from '../../routes.js';
import { ActivityPanel } from './components/activity-panel.js';
import { DeliveryPanel } from './components/delivery-panel.js';
import { Figures } from './components/figures.js';
import { FunnelPanel } from './components/funnel-panel.js';
import { LatestPanel } from './components/latest-panel.js';
import { LeadsChartPanel } from './components/leads-chart-panel.js';
import { PagesPanel } from './components/pages-panel.js';
import { SitePanel } from './components/site-panel.js';
import { SourcesPanel } from './components/sources-panel.js';
import { TasksPanel } from './components/tasks-panel.js';
import { TiersPanel } from './components/tiers-panel.js';
import { useHome } from './use-home.js';

/** Home: what happened today, what needs me, is everything healthy. */
export function HomeScreen() {
  const { home, outbox, trends, tasks, pages, live } = useHome();
  const isConnected = bootData().connected || home.data !== null;
  const isUnconnected = home.refusal?.kind === 'not-connected' || (!isConnected && !home.isLoading);
  const all = (
    <Link className="components-button is-next-40px-default-size is-primary" href={pathTo('/leads')}>
      {__('See all leads', 'dmat')}
    </Link>
  );
  return (
    <Screen title={__('Home', 'dmat')} action={home.data ? all : null}>
      {isUnconnected && <FirstRun />}
      {!isUnconnected && home.refusal && (
        <>
          <Failure refusal={home.refusal} onRetry={home.reload} />
          {!home.data && outbox.data && <SitePanel outbox={outbox.data} />}
        </>
      )}
      {!isUnconnected && home.isLoading && !home.data && <HomeSkeleton />}
      {home.data && (
        <div className="dmat-home">
          <Figures leads={home.data.leads} />
          {trends.data && <LeadsChartPanel trends={trends.data} />}
          <div className="dmat-home__column">
            {trends.data && <ActivityPanel activity={trends.data.activity} live={live} />}
            <LatestPanel leads={home.data.latest} />
            {tasks.data && <TasksPanel tasks={tasks.data} />}
            <SourcesPanel sources={home.data.by_source} />
          </div>
          <div className="dmat-home__column">
            {trends.data?.funnel && <FunnelPanel funnel={trends.data.funnel} from={trends.data.period.from} />}
            {trends.data && <TiersPanel tiers={trends.data.tiers} />}
            {pages.data && <PagesPanel pages={pages.data.pages} />}
            <DeliveryPanel delivery={home.data.delivery} health={home.data.health} outbox={outbox.data} />
          </div>
        </div>
      )}
    </Screen>
  );
}

function FirstRun() {
  return (
    <Empty
      title={__('Welcome to DMAT', 'dmat')}
      action={
        may('dmat_manage_settings') && (
          <Link className="components-button is-next-40px-default-size is-primary" href={pathTo('/welcome')}>
            {__('Get your first lead', 'dmat')}
          </Link>
        )
      }
    >
      <p>
        {may('dmat_manage_settings')
          ? __('Four steps, about five minutes: connect this site, make a landing page, send its form, see the lead.', 'dmat')
          : __('This site is not connected yet. Ask an administrator to open DMAT and connect it.', 'dmat')}
      </p>
    </Empty>
  );
}

function HomeSkeleton() {
  return (
    <div className="dmat-home">
      {[3, 3, 6, 5].map((lines, index) => (
        <div className="dmat-panel" key={index}>
          <div className="dmat-panel__body">
            <Skeleton lines={lines} />
          </div>
        </div>
      ))}
    </div>
  );
}
