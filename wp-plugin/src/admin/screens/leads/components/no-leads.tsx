import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { may } from '../../../boot-data.js';
import { Empty } from '../../../components/empty.js';
import { Link } from '../../../components/link.js';
import { pathTo } from '../../../routes.js';
import { navigate } from '../../../use-route.js';

/** An empty list: nobody matches, or nobody is there yet; both with the next step. */
export function NoLeads({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <Empty
        title={__('No lead matches', 'dmat')}
        action={
          <Button variant="secondary" onClick={() => navigate(pathTo('/leads'))} __next40pxDefaultSize>
            {__('Show all leads', 'dmat')}
          </Button>
        }
      >
        <p>{__('Try fewer filters or a shorter search.', 'dmat')}</p>
      </Empty>
    );
  }
  return (
    <Empty
      title={__('No leads yet', 'dmat')}
      action={
        may('dmat_manage_campaigns') && (
          <Link className="components-button is-next-40px-default-size is-primary" href={pathTo('/welcome')}>
            {__('Get your first lead', 'dmat')}
          </Link>
        )
      }
    >
      <p>{__('A lead arrives as soon as somebody sends a DMAT form on one of your pages.', 'dmat')}</p>
    </Empty>
  );
}
