import { Button, FormFileUpload } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall } from '@wordpress/icons';
import { addFile, deleteFile, listFiles, readFile, restoreFile } from '../../../api/lead-work.js';
import { asRefusal } from '../../../api/refusal.js';
import type { LeadDetail, LeadFile } from '../../../api/types.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { When } from '../../../components/when.js';
import { fileSize } from '../../../format/numbers.js';
import { useResource } from '../../../use-resource.js';

const largest = 10 * 1024 * 1024;
const types = '.pdf,.jpg,.jpeg,.png,.gif,.webp,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv';

/** Files the team keeps with the lead. */
export function FilesPanel({ lead, canEdit, onChanged }: { lead: LeadDetail; canEdit: boolean; onChanged: () => void }) {
  const announce = useAnnounce();
  const files = useResource(`files ${lead.id}`, (signal) => listFiles(lead.id, signal));
  const [isBusy, setBusy] = useState(false);
  const carryOut = async (work: () => Promise<void>) => {
    try {
      await work();
      onChanged();
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
    files.reload();
  };
  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    for (const file of chosen) {
      /* translators: %s: name of a file */
      if (file.size > largest) announce(sprintf(__('“%s” is larger than 10 MB.', 'dmat'), file.name));
      else
        await carryOut(async () => {
          await addFile(lead.id, file);
          /* translators: %s: name of a file */
          announce(sprintf(__('“%s” added.', 'dmat'), file.name));
        });
    }
    setBusy(false);
  };
  const remove = (file: LeadFile) => {
    files.put((old) => old.filter((one) => one.id !== file.id));
    void carryOut(async () => {
      await deleteFile(lead.id, file.id);
      /* translators: %s: name of a file */
      announce(sprintf(__('“%s” deleted.', 'dmat'), file.name), { label: __('Undo', 'dmat'), onClick: () => void carryOut(() => restoreFile(lead.id, file.id)) });
    });
  };
  const download = async (file: LeadFile) => {
    try {
      save(await readFile(file.id), file.name);
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
  };
  return (
    <Panel
      title={__('Files', 'dmat')}
      aside={
        canEdit && (
          <FormFileUpload
            accept={types}
            multiple
            onChange={(event) => {
              void add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
            render={({ openFileDialog }) => (
              <Button variant="link" onClick={openFileDialog} disabled={isBusy}>
                {isBusy ? __('Adding…', 'dmat') : __('Add file', 'dmat')}
              </Button>
            )}
          />
        )
      }
    >
      {files.refusal && <Failure refusal={files.refusal} onRetry={files.reload} />}
      {files.isLoading && !files.data && <Skeleton lines={2} />}
      {files.data?.length === 0 && <p className="dmat-muted">{__('No files. Documents, pictures and tables up to 10 MB can be kept here.', 'dmat')}</p>}
      {files.data && files.data.length > 0 && (
        <ul className="dmat-files">
          {files.data.map((file) => (
            <li key={file.id}>
              <div>
                <Button variant="link" onClick={() => void download(file)}>
                  {file.name}
                </Button>
                <span className="dmat-muted">
                  {fileSize(file.size)} · <When at={file.created_at} />
                </span>
              </div>
              {/* translators: %s: name of a file */}
              {canEdit && <Button icon={closeSmall} size="small" label={sprintf(__('Delete file “%s”', 'dmat'), file.name)} onClick={() => remove(file)} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Hands a file to the browser, to be saved and not shown. */
function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
