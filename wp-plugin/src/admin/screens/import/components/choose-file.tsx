import { Button, DropZone, FormFileUpload } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { sendFile } from '../../../api/imports.js';
import { asRefusal, Refusal } from '../../../api/refusal.js';
import { Failure } from '../../../components/failure.js';
import { fileSize } from '../../../format/numbers.js';
import { pathTo } from '../../../routes.js';
import { navigate } from '../../../use-route.js';
import { WorkBar } from '../../leads/components/work-bar.js';

const largest = 1_073_741_824;

/** Takes a file by click or by dropping it, and sends it. */
export function ChooseFile() {
  const [sending, setSending] = useState<{ name: string; size: number; done: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const send = async (file: File | undefined) => {
    if (!file || sending) return;
    if (file.size > largest) return setRefusal(new Refusal('invalid', __('A file can have at most 1 GB. Split it and import the parts one after the other.', 'dmat')));
    setRefusal(null);
    setSending({ name: file.name, size: file.size, done: 0 });
    stop.current = new AbortController();
    try {
      const { id } = await sendFile(file, (done) => setSending((old) => old && { ...old, done }), stop.current.signal);
      navigate(pathTo(`/leads/import/${id}`));
    } catch (thrown) {
      if (!stop.current.signal.aborted) setRefusal(asRefusal(thrown));
      setSending(null);
    }
  };

  if (sending) {
    return (
      <WorkBar
        /* translators: 1: name of a file, 2: such as "12 MB" */
        label={sprintf(__('Sending %1$s (%2$s)…', 'dmat'), sending.name, fileSize(sending.size))}
        done={sending.done}
        total={sending.size}
        onCancel={() => stop.current?.abort()}
      />
    );
  }
  return (
    <>
      {refusal && <Failure refusal={refusal} />}
      <div className="dmat-drop">
        <DropZone onFilesDrop={(files) => void send(files[0])} label={__('Drop the file to import it', 'dmat')} />
        <p className="dmat-drop__title">{__('Choose a CSV file with your contacts', 'dmat')}</p>
        <p className="dmat-muted">{__('Every export of a mail tool or spreadsheet will do. Nothing is changed before you have seen what would happen.', 'dmat')}</p>
        <FormFileUpload
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(event) => void send(event.currentTarget.files?.[0])}
          render={({ openFileDialog }) => (
            <Button variant="primary" onClick={openFileDialog} __next40pxDefaultSize>
              {__('Choose file', 'dmat')}
            </Button>
          )}
        />
      </div>
    </>
  );
}
