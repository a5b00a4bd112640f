import type { ReactNode } from 'react';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { PageReport, ReportDays, ReportSpan } from '../../../api/types.js';
import { bootData } from '../../../boot-data.js';
import { Link } from '../../../components/link.js';
import { Sparkline } from '../../../components/sparkline.js';
import { When } from '../../../components/when.js';
import { count } from '../../../format/numbers.js';
import { hostOf } from '../../../format/own-pages.js';
import { percent } from '../../../format/rates.js';
import { pathTo, pathToPages } from '../../../routes.js';
import { TrialNote } from './trial-note.js';

/** One landing page: what happened on it, who came of it, and its forms. */
export function PageRow({ page, period, days }: { page: PageReport; period: ReportSpan; days: ReportDays }) {
  const people = pathTo('/leads', { landing_page_id: String(page.id), created_from: period.from, created_to: period.to });
  return (
    <tbody className="dmat-pages__page">
      <tr>
        <th scope="row">
          <span className="dmat-pages__title">{page.title || __('(no title)', 'dmat')}</span>
          {page.status !== 'published' && <span className="dmat-badge">{page.status === 'draft' ? __('Draft', 'dmat') : __('Archived', 'dmat')}</span>}
          <PageActions page={page} />
        </th>
        <Cell name={__('Views', 'dmat')}>{count(page.views)}</Cell>
        <Cell name={__('Visitors', 'dmat')}>{count(page.visitors)}</Cell>
        <Cell name={__('Form starts', 'dmat')}>{count(page.form_starts)}</Cell>
        <Cell name={__('Submissions', 'dmat')}>{count(page.submissions)}</Cell>
        <Cell name={__('Rate', 'dmat')}>{page.rate === null ? <Nothing /> : percent(page.rate)}</Cell>
        <Cell name={__('Leads', 'dmat')}>{page.leads === 0 ? count(0) : <Link href={people}>{count(page.leads)}<span className="screen-reader-text"> {__('leads: show them', 'dmat')}</span></Link>}</Cell>
        <Cell name={__('Their score', 'dmat')}>
          {page.average_score === null ? <Nothing /> : <Link href={`${people}&sort=-lead_score`}>{count(page.average_score)}<span className="screen-reader-text"> {__('points on average: show the leads by score', 'dmat')}</span></Link>}
        </Cell>
        <Cell name={__('Views of 30 days', 'dmat')} className="dmat-pages__line">
          <Sparkline values={page.daily_views} />
        </Cell>
      </tr>
      {page.forms.map((form) => (
        <tr key={form.id} className="dmat-pages__form">
          <td colSpan={9}>
            <Link href={pathToPages(days, form.id)} className="dmat-pages__form-name">
              {form.name || __('Form', 'dmat')}
            </Link>{' '}
            <span className="dmat-muted">
              {/* translators: %s: a number of submissions */}
              {sprintf(_n('%s submission', '%s submissions', form.submissions, 'dmat'), count(form.submissions))}
              {form.last_submission_at && (
                <>
                  {', '}
                  {__('the last', 'dmat')} <When at={form.last_submission_at} />
                </>
              )}
            </span>
            <span className="dmat-pages__trial"><TrialNote trial={form.trial} /></span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ name, className = '', children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <td className={`dmat-pages__cell ${className}`}>
      <span className="dmat-pages__name" aria-hidden="true">{name}</span>
      {children}
    </td>
  );
}

function Nothing() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="screen-reader-text">{__('no figure', 'dmat')}</span>
    </>
  );
}

function PageActions({ page }: { page: PageReport }) {
  const isHere = bootData().origins.some((origin) => hostOf(origin) === hostOf(page.url));
  return (
    <span className="dmat-pages__actions">
      {hostOf(page.url) !== '' && page.status === 'published' && (
        <a href={page.url}>
          {__('View', 'dmat')} <span className="screen-reader-text">{page.title}</span>
        </a>
      )}
      {isHere && (
        <a href={`${bootData().adminUrl}post.php?post=${page.wp_post_id}&action=edit`}>
          {__('Edit', 'dmat')} <span className="screen-reader-text">{page.title}</span>
        </a>
      )}
    </span>
  );
}
