import { Button, Notice, RadioControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../../../api/refusal.js';
import { firstDesigns } from '../first-designs.js';

/** Second step: a landing page with a form, made from the design of one's choice. */
export function PageStep({ makePage }: { makePage: (pattern: string) => Promise<void> }) {
  const designs = firstDesigns();
  const [pattern, setPattern] = useState(designs[0]!.value);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const make = async () => {
    setBusy(true);
    setProblem('');
    try {
      await makePage(pattern);
    } catch (thrown) {
      setProblem(asRefusal(thrown).message);
      setBusy(false);
    }
  };
  return (
    <>
      <h2>{__('Make your first landing page', 'dmat')}</h2>
      <p>{__('A published page with a headline, a few words and a form. Everything on it can be changed in the editor afterwards, and it can be deleted like any page.', 'dmat')}</p>
      <RadioControl label={__('What is it for?', 'dmat')} options={designs} selected={pattern} onChange={setPattern} />
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
