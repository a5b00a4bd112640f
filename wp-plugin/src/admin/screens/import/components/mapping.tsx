import { Button, CheckboxControl, FormTokenField, Notice, RadioControl, SelectControl, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ContactImport, ImportSettings } from '../../../api/imports.js';
import type { CustomField } from '../../../api/types.js';
import { Panel } from '../../../components/panel.js';
import { importTargets, problemWith } from '../import-targets.js';

interface MappingProps {
  work: ContactImport;
  fields: readonly CustomField[];
  tags: readonly string[];
  isBusy: boolean;
  onCheck: (targets: (string | null)[], options: ImportSettings) => void;
}

/** What stands in which column, and what is to happen with people who are known already. */
export function Mapping({ work, fields, tags, isBusy, onCheck }: MappingProps) {
  const [targets, setTargets] = useState<string[]>(work.targets);
  const [options, setOptions] = useState<ImportSettings>(work.options);
  const names = importTargets(fields);
  const problem = problemWith(targets, names);
  const agreed = options.consent !== null && !options.standing;
  return (
    <>
      <Panel title={__('What stands in which column?', 'dmat')}>
        <div className="dmat-table-wrap" role="region" aria-label={__('Columns of the file', 'dmat')} tabIndex={0}>
          <table className="dmat-import-columns">
            <thead>
              <tr>
                <th scope="col">{__('Column', 'dmat')}</th>
                <th scope="col">{__('First rows', 'dmat')}</th>
                <th scope="col">{__('Fills', 'dmat')}</th>
              </tr>
            </thead>
            <tbody>
              {work.columns.map(({ heading, samples }, index) => (
                <tr key={index} className={targets[index] === '' ? 'is-left-out' : ''}>
                  <th scope="row">{heading}</th>
                  <td className="dmat-import-columns__samples">{samples.filter(Boolean).slice(0, 3).join(' · ') || <span className="dmat-muted">{__('empty', 'dmat')}</span>}</td>
                  <td>
                    <SelectControl
                      /* translators: %s: heading of a column */
                      label={sprintf(__('“%s” fills', 'dmat'), heading)}
                      hideLabelFromVision
                      value={targets[index] ?? ''}
                      options={names}
                      onChange={(value) => setTargets(targets.map((old, place) => (place === index ? value : old)))}
                      __next40pxDefaultSize
                      __nextHasNoMarginBottom
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <Panel title={__('What is to happen?', 'dmat')}>
        <RadioControl
          label={__('People who are leads already', 'dmat')}
          selected={options.known_leads}
          options={[
            { value: 'update', label: __('Take over what the file knows', 'dmat') },
            { value: 'fill', label: __('Only fill in what is not known yet', 'dmat') },
            { value: 'skip', label: __('Leave them as they are', 'dmat') },
          ]}
          onChange={(value) => setOptions({ ...options, known_leads: value as ImportSettings['known_leads'] })}
        />
        <FormTokenField
          label={__('Tags for everybody in the file', 'dmat')}
          value={options.tags}
          suggestions={[...tags]}
          onChange={(chosen) => setOptions({ ...options, tags: chosen.map((tag) => (typeof tag === 'string' ? tag : tag.value)) })}
          __next40pxDefaultSize
          __nextHasNoMarginBottom
        />
        <SelectControl
          label={__('May these people be written to?', 'dmat')}
          value={options.standing ?? ''}
          options={[
            { value: '', label: targets.includes('standing') ? __('As the file says for each of them', 'dmat') : __('Yes, as far as they agreed', 'dmat') },
            { value: 'unsubscribed', label: __('No: this is a list of people who unsubscribed', 'dmat') },
            { value: 'bounced', label: __('No: this is a list of addresses that do not work', 'dmat') },
          ]}
          onChange={(value) => setOptions({ ...options, standing: value === 'unsubscribed' || value === 'bounced' ? value : null })}
          __next40pxDefaultSize
          __nextHasNoMarginBottom
        />
        {!options.standing && (
          <CheckboxControl
          label={__('These people agreed to marketing emails', 'dmat')}
          help={
            targets.includes('standing')
              ? __('Only those the file calls subscribed get a consent. Those it calls unsubscribed or bounced are never written to, in any case.', 'dmat')
              : __('Without this they become leads, but get no marketing emails.', 'dmat')
          }
          checked={agreed}
          onChange={(isChecked) => setOptions({ ...options, consent: isChecked ? '' : null })}
          __nextHasNoMarginBottom
          />
        )}
        {agreed && (
          <TextareaControl
            label={__('How did they agree?', 'dmat')}
            help={__('In your words, at least 10 characters. It is kept as the proof of each consent, for example: “Newsletter box in our old shop, confirmed by email”.', 'dmat')}
            value={options.consent ?? ''}
            maxLength={500}
            rows={3}
            onChange={(consent) => setOptions({ ...options, consent })}
            __nextHasNoMarginBottom
          />
        )}
      </Panel>
      {problem && (
        <Notice status="warning" isDismissible={false}>
          {problem}
        </Notice>
      )}
      <div className="dmat-row">
        <Button
          variant="primary"
          isBusy={isBusy}
          disabled={isBusy || problem !== null || (agreed && (options.consent ?? '').trim().length < 10)}
          accessibleWhenDisabled
          onClick={() => onCheck(targets.map((target) => target || null), { ...options, consent: agreed ? (options.consent ?? '').trim() : null })}
          __next40pxDefaultSize
        >
          {__('Check the file', 'dmat')}
        </Button>
        <span className="dmat-muted">{__('Nothing is changed yet.', 'dmat')}</span>
      </div>
    </>
  );
}
