import { Button, RadioControl, ToggleControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal, type Refusal } from '../../../api/refusal.js';
import { readSiteSettings, saveSiteSettings, type SiteSettings } from '../../../api/wordpress.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { useResource } from '../../../use-resource.js';
import { TrafficPanel } from './traffic-panel.js';

/** What visitors' browsers may tell, and what stays when the plugin is deleted. */
export function TrackingTab() {
  const announce = useAnnounce();
  const stored = useResource('site-settings', () => readSiteSettings());
  const [draft, setDraft] = useState<SiteSettings | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => setDraft(stored.data), [stored.data]);

  if (stored.refusal) return <Failure refusal={stored.refusal} onRetry={stored.reload} />;
  if (!draft) {
    return (
      <Panel title={__('Visitors', 'dmat')}>
        <Skeleton lines={5} />
      </Panel>
    );
  }
  const set = (changes: Partial<SiteSettings>) => setDraft({ ...draft, ...changes });
  const save = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const saved = await saveSiteSettings(draft);
      stored.put(() => saved);
      announce(__('Settings saved.', 'dmat'));
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
    } finally {
      setBusy(false);
    }
  };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(stored.data);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {refusal && <Failure refusal={refusal} onRetry={() => void save()} />}
      <Panel title={__('Visitors', 'dmat')}>
        <ToggleControl
          label={__('Count visits', 'dmat')}
          help={__('A small script on public pages counts page views and the use of forms, so that you see where a lead came from.', 'dmat')}
          checked={draft.pixel_enabled}
          onChange={(value) => set({ pixel_enabled: value })}
          __nextHasNoMarginBottom
        />
        {draft.pixel_enabled && (
          <RadioControl
            label={__('When nobody asked the visitor', 'dmat')}
            help={__('A consent plugin that works with the WP Consent API decides by itself; this is for sites without one.', 'dmat')}
            selected={draft.consent_default}
            options={[
              { value: 'none', label: __('Count without recognising anybody', 'dmat'), description: __('Nothing is stored in the browser.', 'dmat') },
              {
                value: 'granted',
                label: __('Recognise returning visitors', 'dmat'),
                description: __('Only where the law lets you do so without asking. Browsers that say “do not track” are never recognised.', 'dmat'),
              },
            ]}
            onChange={(value) => set({ consent_default: value === 'granted' ? 'granted' : 'none' })}
          />
        )}
        {draft.pixel_enabled && (
          <ToggleControl
            label={__('Send through this site', 'dmat')}
            help={__('Browsers report to this site, which passes it on in the background. For visitors whose blocker stops calls to other addresses; it costs this server a short request for each page.', 'dmat')}
            checked={draft.first_party}
            onChange={(value) => set({ first_party: value })}
            __nextHasNoMarginBottom
          />
        )}
      </Panel>
      {draft.pixel_enabled && <TrafficPanel />}
      <Panel title={__('When the plugin is deleted', 'dmat')}>
        <p>{__('The plugin’s own table and settings leave this site. Pages with forms stay as they are. Leads stay in the backend unless you say otherwise here.', 'dmat')}</p>
        <ToggleControl
          label={__('Have the backend forget this site too', 'dmat')}
          checked={draft.delete_remote_data}
          onChange={(value) => set({ delete_remote_data: value })}
          __nextHasNoMarginBottom
        />
      </Panel>
      <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy || !isChanged} accessibleWhenDisabled __next40pxDefaultSize>
        {__('Save', 'dmat')}
      </Button>
    </form>
  );
}
