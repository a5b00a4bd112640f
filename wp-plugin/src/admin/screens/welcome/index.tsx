import { __ } from '@wordpress/i18n';
import { may } from '../../boot-data.js';
import { Failure } from '../../components/failure.js';
import { Link } from '../../components/link.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { pathTo } from '../../routes.js';
import { ConnectStep } from './components/connect-step.js';
import { DoneStep } from './components/done-step.js';
import { PageStep } from './components/page-step.js';
import { Steps } from './components/steps.js';
import { SubmitStep } from './components/submit-step.js';
import { useWizard } from './use-wizard.js';

/** The first run: from nothing to the first captured lead; left and taken up again at any point. */
export function WelcomeScreen() {
  const wizard = useWizard();
  const { connection, step } = wizard;
  return (
    <Screen
      title={__('Get your first lead', 'dmat')}
      action={step === 'done' ? null : <Link href={pathTo('/')}>{__('Do this later', 'dmat')}</Link>}
    >
      {connection.refusal && <Failure refusal={connection.refusal} onRetry={connection.reload} />}
      {connection.isLoading && !connection.data && <Skeleton lines={6} />}
      {connection.data && (
        <div className="dmat-wizard">
          <Steps current={step} />
          <div className="dmat-panel dmat-wizard__step">
            <div className="dmat-panel__body">
              {step === 'connect' && <ConnectStep canConnect={may('dmat_manage_settings')} onConnected={(made) => connection.put(() => made)} />}
              {step === 'page' && <PageStep makePage={wizard.makePage} />}
              {step === 'submit' && wizard.progress.page && <SubmitStep page={wizard.progress.page} since={wizard.progress.since} onArrived={(lead) => wizard.finish(lead.id)} />}
              {step === 'done' && wizard.progress.leadId !== null && <DoneStep leadId={wizard.progress.leadId} onAgain={wizard.startOver} />}
            </div>
          </div>
        </div>
      )}
    </Screen>
  );
}
