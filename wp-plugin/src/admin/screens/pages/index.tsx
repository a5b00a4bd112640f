import { __ } from '@wordpress/i18n';
import type { ReportDays } from '../../api/types.js';
import { readPagesReport } from '../../api/pages.js';
import { bootData, may } from '../../boot-data.js';
import { Empty } from '../../components/empty.js';
import { Failure } from '../../components/failure.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { pathToPages } from '../../routes.js';
import { useResource } from '../../use-resource.js';
import { PageRow } from './components/page-row.js';
import { PeriodChoice } from './components/period-choice.js';

/** Pages & forms: which page and which form earns leads. */
export function PagesScreen({ days }: { days: ReportDays }) {
  const report = useResource(`pages ${days}`, (signal) => readPagesReport(days, signal));
  const make = may('dmat_manage_campaigns') && (
    <a className="components-button is-next-40px-default-size is-primary" href={`${bootData().adminUrl}post-new.php?post_type=page`}>
      {__('New landing page', 'dmat')}
    </a>
  );
  const pages = report.data?.pages ?? [];
  return (
    <Screen title={__('Pages & forms', 'dmat')} action={make}>
      {report.refusal && <Failure refusal={report.refusal} onRetry={report.reload} />}
      {report.data && pages.length > 0 && <PeriodChoice days={days} pathFor={(one) => pathToPages(one)} />}
      {!report.data && report.isLoading && (
        <div className="dmat-panel"><div className="dmat-panel__body"><Skeleton lines={8} /></div></div>
      )}
      {report.data && pages.length === 0 && <NoPages action={make} />}
      {report.data && pages.length > 0 && (
        <>
          <div className="dmat-panel dmat-pages" aria-busy={report.isLoading}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{__('Page', 'dmat')}</th>
                  {headings().map((name) => <th scope="col" key={name}>{name}</th>)}
                </tr>
              </thead>
              {pages.map((page) => <PageRow key={page.id} page={page} period={report.data!.period} days={days} />)}
            </table>
          </div>
          <p className="dmat-muted">
            {__('Visitors are browsers that agreed to be recognised; views count everybody but bots. The rate is submissions for each view. Days are those of this site’s time zone.', 'dmat')}
          </p>
        </>
      )}
    </Screen>
  );
}

function headings(): string[] {
  return [
    __('Views', 'dmat'), __('Visitors', 'dmat'), __('Form starts', 'dmat'), __('Submissions', 'dmat'), __('Rate', 'dmat'),
    __('Leads', 'dmat'), __('Their score', 'dmat'), __('Views of 30 days', 'dmat'),
  ];
}

function NoPages({ action }: { action: React.ReactNode }) {
  return (
    <Empty title={__('No landing page yet', 'dmat')} action={action}>
      <p>{__('Make a page, choose a DMAT pattern or add the block “DMAT form”, and publish it. It appears here as soon as it is saved.', 'dmat')}</p>
    </Empty>
  );
}
