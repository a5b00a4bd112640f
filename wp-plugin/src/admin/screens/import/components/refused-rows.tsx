import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { readRefused } from '../../../api/imports.js';
import { asRefusal, type Refusal } from '../../../api/refusal.js';
import { Failure } from '../../../components/failure.js';
import { count } from '../../../format/numbers.js';

/** Rows that were not taken, as a file to mend and import again. */
export function RefusedRows({ id, refused }: { id: number; refused: number }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (refused === 0) return null;
  const download = async () => {
    setRefusal(null);
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await readRefused(id));
      link.download = `refused-rows-${id}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
    }
  };
  return (
    <>
      {refusal && <Failure refusal={refusal} />}
      <p className="dmat-row">
        <span>
          {/* translators: %s: a number of rows */}
          {sprintf(_n('%s row cannot be taken.', '%s rows cannot be taken.', refused, 'dmat'), count(refused))}
        </span>
        <Button variant="link" onClick={() => void download()}>
          {__('Download them with their reasons', 'dmat')}
        </Button>
      </p>
    </>
  );
}
