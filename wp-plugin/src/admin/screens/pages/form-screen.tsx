import { __, sprintf } from '@wordpress/i18n';
import type { FormDropOff, ReportDays } from '../../api/types.js';
import { readDropOff } from '../../api/pages.js';
import { Empty } from '../../components/empty.js';
import { Failure } from '../../components/failure.js';
import { Panel } from '../../components/panel.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { When } from '../../components/when.js';
import { count } from '../../format/numbers.js';
import { percent } from '../../format/rates.js';
import { pathToPages } from '../../routes.js';
import { useResource } from '../../use-resource.js';
import { FieldRows } from './components/field-rows.js';
import { PeriodChoice } from './components/period-choice.js';
import { TrialNote } from './components/trial-note.js';

/** One form: how many see, start and send it, and at which field it is left. */
export function FormScreen({ id, days }: { id: number; days: ReportDays }) {
  const read = useResource(`form ${id} ${days}`, (signal) => readDropOff(id, days, signal));
  return (
    <Screen title={read.data?.name || __('Form', 'dmat')} back={{ href: pathToPages(days), label: __('Pages & forms', 'dmat') }}>
      {read.refusal && <Failure refusal={read.refusal} onRetry={read.reload} />}
      {!read.data && read.isLoading && <div className="dmat-panel"><div className="dmat-panel__body"><Skeleton lines={8} /></div></div>}
      {read.data && (
        <>
          <PeriodChoice days={days} pathFor={(one) => pathToPages(one, id)} />
          <Steps form={read.data} />
          <Panel title={__('Field by field', 'dmat')}>
            {read.data.submissions === 0 && read.data.fields.every((field) => field.left_at === 0) ? (
              <Empty title={__('Nobody filled in this form in these days', 'dmat')}>
                <p>{__('As soon as somebody begins, this shows which field costs you leads.', 'dmat')}</p>
              </Empty>
            ) : (
              <FieldRows fields={read.data.fields} />
            )}
          </Panel>
        </>
      )}
    </Screen>
  );
}

function Steps({ form }: { form: FormDropOff }) {
  const steps = [
    { name: __('Saw it', 'dmat'), value: form.views, of: null },
    { name: __('Began', 'dmat'), value: form.starts, of: form.views },
    { name: __('Sent it', 'dmat'), value: form.submissions, of: form.starts },
  ];
  return (
    <Panel title={__('From view to submission', 'dmat')}>
      <ol className="dmat-steps-figures">
        {steps.map(({ name, value, of }) => (
          <li key={name}>
            <span className="dmat-steps-figures__value">{count(value)}</span>
            <span>{name}</span>
            {/* translators: %s: a share in per cent */}
            <span className="dmat-muted">{of !== null && of >= value && of > 0 ? sprintf(__('%s of those before', 'dmat'), percent(value / of)) : ' '}</span>
          </li>
        ))}
      </ol>
      <p>
        <TrialNote trial={form.trial} />
      </p>
      {form.last_submission_at && (
        <p className="dmat-muted">
          {__('Last sent', 'dmat')} <When at={form.last_submission_at} />
        </p>
      )}
    </Panel>
  );
}
