import { __, sprintf } from '@wordpress/i18n';
import type { Submission } from '../../../api/types.js';
import { ConsentEvidence } from '../../../components/consent-evidence.js';
import { FileLink } from '../../../components/file-link.js';
import { PageLink } from '../../../components/page-link.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';

/** Every form the lead sent, as it was sent, with exactly what was agreed to. */
export function SubmissionsPanel({ submissions }: { submissions: readonly Submission[] }) {
  return (
    <Panel title={__('Forms sent', 'dmat')}>
      {submissions.length === 0 && <p className="dmat-muted">{__('This lead has not sent a form.', 'dmat')}</p>}
      {submissions.map((submission, index) => (
        <details key={submission.id} className="dmat-submission" open={index === 0}>
          <summary>
            <strong>{submission.form_name || __('Form', 'dmat')}</strong> <When at={submission.occurred_at} />
          </summary>
          <dl className="dmat-facts">
            {submission.answers.map((answer) => (
              <div key={answer.name}>
                <dt>{answer.label || answer.name}</dt>
                <dd>
                  <AnswerOrFiles answer={answer} files={submission.files} />
                </dd>
              </div>
            ))}
            {submission.page_url && (
              <div>
                <dt>{__('Page', 'dmat')}</dt>
                <dd>
                  <PageLink address={submission.page_url} text={submission.page_title || submission.page_url} />
                </dd>
              </div>
            )}
          </dl>
          {submission.consents.map((consent, number) => (
            <ConsentEvidence key={number} consent={consent} />
          ))}
        </details>
      ))}
    </Panel>
  );
}

/** A file is a link to save it; every other answer its words. */
function AnswerOrFiles({ answer, files }: { answer: Submission['answers'][number]; files: Submission['files'] }) {
  const own = files.filter((file) => file.field === answer.name);
  if (own.length === 0) return <>{answerText(answer.value)}</>;
  return (
    <>
      {own.map((file) => (
        <FileLink key={file.id} file={file} />
      ))}
    </>
  );
}

function answerText(value: Submission['answers'][number]['value']): string {
  if (value === true) return __('Yes', 'dmat');
  if (value === false) return __('No', 'dmat');
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '—';
  /* translators: between the chosen options of one answer */
  return Array.isArray(value) ? value.join(__(', ', 'dmat')) : sprintf('%s', value);
}
