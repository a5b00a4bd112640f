import { __ } from '@wordpress/i18n';
import type { WizardStep } from '../wizard-progress.js';

const order: readonly WizardStep[] = ['connect', 'page', 'submit', 'done'];

/** The steps of the wizard with what is done and what comes next. */
export function Steps({ current }: { current: WizardStep }) {
  const names: Record<WizardStep, string> = {
    connect: __('Connect this site', 'dmat'),
    page: __('Make a landing page', 'dmat'),
    submit: __('Send its form once', 'dmat'),
    done: __('See the lead', 'dmat'),
  };
  const at = order.indexOf(current);
  return (
    <ol className="dmat-steps">
      {order.map((step, index) => {
        const isDone = index < at || current === 'done';
        return (
          <li key={step} className={isDone ? 'is-done' : index === at ? 'is-current' : ''} aria-current={index === at ? 'step' : undefined}>
            <span className="dmat-steps__mark" aria-hidden="true">
              {isDone ? '✓' : index + 1}
            </span>
            {names[step]}
            {isDone && <span className="screen-reader-text">{__('(done)', 'dmat')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
