import { Button } from '@wordpress/components';
import { readFile } from '../api/lead-work.js';
import { asRefusal } from '../api/refusal.js';
import { fileSize } from '../format/numbers.js';
import { saveFile } from '../save-file.js';
import { useAnnounce } from './snackbars.js';

/** The name of a file; pressing it saves the file. */
export function FileLink({ file }: { file: { id: number; name: string; size: number } }) {
  const announce = useAnnounce();
  const download = async () => {
    try {
      saveFile(await readFile(file.id), file.name);
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
  };
  return (
    <>
      <Button variant="link" onClick={() => void download()}>
        {file.name}
      </Button>{' '}
      <span className="dmat-muted">{fileSize(file.size)}</span>
    </>
  );
}
