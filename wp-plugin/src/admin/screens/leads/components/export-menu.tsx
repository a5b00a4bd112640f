import { DropdownMenu } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { download } from '@wordpress/icons';

/** The list as a CSV file, with the columns in sight or with everything. */
export function ExportMenu({ onExport, isBusy }: { onExport: (isAll: boolean) => void; isBusy: boolean }) {
  return (
    <DropdownMenu
      icon={download}
      label={__('Export', 'dmat')}
      toggleProps={{ disabled: isBusy, accessibleWhenDisabled: true, size: 'compact' }}
      controls={[
        { title: __('Export with these columns', 'dmat'), onClick: () => onExport(false) },
        { title: __('Export with all columns', 'dmat'), onClick: () => onExport(true) },
      ]}
    />
  );
}
