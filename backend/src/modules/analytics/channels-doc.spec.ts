import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeChannels } from '@dmat/shared/tracking/describe-channels';

const file = fileURLToPath(new URL('../../../../docs/channels.md', import.meta.url));

it('docs/channels.md says what the code decides (DMAT_WRITE_DOCS=1 writes it)', () => {
  if (process.env['DMAT_WRITE_DOCS'] === '1') writeFileSync(file, describeChannels());
  expect(readFileSync(file, 'utf8')).toBe(describeChannels());
});
