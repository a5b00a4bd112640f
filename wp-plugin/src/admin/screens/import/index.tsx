import { __ } from '@wordpress/i18n';
import { Screen } from '../../components/screen.js';
import { pathTo } from '../../routes.js';
import { ChooseFile } from './components/choose-file.js';
import { EarlierImports } from './components/earlier-imports.js';

/** Import: bring contacts in from a file, and take an import back. */
export function ImportsScreen() {
  return (
    <Screen title={__('Import contacts', 'dmat')} back={{ href: pathTo('/leads'), label: __('Leads', 'dmat') }}>
      <ChooseFile />
      <EarlierImports />
    </Screen>
  );
}
