import { __, sprintf } from '@wordpress/i18n';
import { listImports, type ContactImport } from '../../../api/imports.js';
import { Failure } from '../../../components/failure.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { count } from '../../../format/numbers.js';
import { exactTime, roughTime } from '../../../format/times.js';
import { pathTo } from '../../../routes.js';
import { useResource } from '../../../use-resource.js';

/** Files that were imported before, with the way to their undoing. */
export function EarlierImports() {
  const imports = useResource('imports', listImports);
  const shown = imports.data?.filter(({ state }) => state !== 'uploading') ?? [];
  if (imports.data && shown.length === 0) return null;
  return (
    <Panel title={__('Earlier imports', 'dmat')}>
      {imports.refusal && <Failure refusal={imports.refusal} onRetry={imports.reload} />}
      {!imports.data && imports.isLoading && <Skeleton lines={3} />}
      <ul className="dmat-list">
        {shown.map((work) => (
          <li key={work.id} className="dmat-import-row">
            <Link href={pathTo(`/leads/import/${work.id}`)}>{work.name}</Link>
            <span>{stateWords(work)}</span>
            <time className="dmat-muted" dateTime={work.created_at} title={exactTime(work.created_at)}>
              {roughTime(work.created_at)}
            </time>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Where an import stands, in a few words. */
export function stateWords(work: ContactImport): string {
  switch (work.state) {
    case 'uploading':
    case 'ready':
      return __('Waits for you to say what stands where', 'dmat');
    case 'checking':
      return __('Is being checked', 'dmat');
    case 'checked':
      return __('Checked, not imported yet', 'dmat');
    case 'running':
      return __('Is running', 'dmat');
    case 'undoing':
      return __('Is being undone', 'dmat');
    case 'undone':
      return __('Undone', 'dmat');
    case 'failed':
      return __('Failed', 'dmat');
    default:
      /* translators: 1: a number of new leads, 2: a number of changed leads */
      return sprintf(__('%1$s new, %2$s changed', 'dmat'), count(work.created), count(work.updated));
  }
}
