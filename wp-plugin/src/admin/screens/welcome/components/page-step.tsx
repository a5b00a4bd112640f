import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../../../api/refusal.js';

/** Second step: a landing page with a form, made from the pattern. */
export function PageStep({ makePage }: { makePage: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const make = async () => {
    setBusy(true);
    setProblem('');
    try {
      await makePage();
    } catch (thrown) {
      setProblem(asRefusal(thrown).message);
      setBusy(false);
    }
  };
  return (
    <>
      <h2>{__('Make your first landing page', 'dmat')}</h2>
      <p>{__('A published page with a headline, a few words and a form. Everything on it can be changed in the editor afterwards, and it can be deleted like any page.', 'dmat')}</p>
      {problem && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      <div>
        <Button variant="primary" onClick={() => void make()} isBusy={isBusy} disabled={isBusy} accessibleWhenDisabled __next40pxDefaultSize>
          {__('Make the page', 'dmat')}
        </Button>
      </div>
    </>
  );
}
