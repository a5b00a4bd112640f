import { Button, TextControl, ToggleControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal, type Refusal } from '../../../api/refusal.js';
import { readSpamSettings, saveSpamSettings } from '../../../api/spam.js';
import { readSiteSettings, saveSiteSettings } from '../../../api/wordpress.js';
import { Failure } from '../../../components/failure.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { pathTo } from '../../../routes.js';
import { useResource } from '../../../use-resource.js';

interface Draft {
  asksForProof: boolean;
  siteKey: string;
  /** Empty: what is kept stays. */
  secret: string;
}

/** How forms tell people from machines. */
export function SpamTab() {
  const announce = useAnnounce();
  const stored = useResource('spam-settings', async (signal) => {
    const [site, company] = await Promise.all([readSiteSettings(), readSpamSettings(signal)]);
    return { asksForProof: site.proof_of_work, siteKey: company.turnstile_site_key, hasSecret: company.has_turnstile_secret };
  });
  const [draft, setDraft] = useState<Draft | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => setDraft(stored.data && { asksForProof: stored.data.asksForProof, siteKey: stored.data.siteKey, secret: '' }), [stored.data]);

  if (stored.refusal) return <Failure refusal={stored.refusal} onRetry={stored.reload} />;
  if (!draft || !stored.data) {
    return (
      <Panel title={__('Spam', 'dmat')}>
        <Skeleton lines={5} />
      </Panel>
    );
  }
  const { hasSecret } = stored.data;
  const siteKey = draft.siteKey.trim();
  const isHalf = siteKey !== '' && !hasSecret && draft.secret.trim() === '';
  const save = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      // Pages show the box only once the backend can check what it says.
      const company = await saveSpamSettings(siteKey, siteKey === '' ? '' : draft.secret.trim() || undefined);
      const site = await saveSiteSettings({ proof_of_work: draft.asksForProof, turnstile_site_key: company.has_turnstile_secret ? siteKey : '' });
      stored.put(() => ({ asksForProof: site.proof_of_work, siteKey: company.turnstile_site_key, hasSecret: company.has_turnstile_secret }));
      announce(__('Settings saved.', 'dmat'));
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {refusal && <Failure refusal={refusal} onRetry={() => void save()} />}
      <Panel title={__('Without anybody noticing', 'dmat')} aside={<Link href={pathTo('/spam')}>{__('What was kept back', 'dmat')}</Link>}>
        <ToggleControl
          label={__('Have browsers prove that a person is there', 'dmat')}
          help={__('While somebody fills in a form, the browser works out a small riddle. People notice nothing; for machines that send thousands it gets expensive. What comes without it waits until the address is confirmed.', 'dmat')}
          checked={draft.asksForProof}
          onChange={(asksForProof) => setDraft({ ...draft, asksForProof })}
          __nextHasNoMarginBottom
        />
        <p className="dmat-muted">{__('Throwaway addresses, hidden fields filled in, forms sent faster than a person types and the words under Settings → Discussion → Disallowed Comment Keys are always looked at. Where Akismet is active it is asked about forms that come through this site.', 'dmat')}</p>
      </Panel>
      <Panel title={__('Cloudflare Turnstile', 'dmat')}>
        <p>{__('A box on each form that checks the browser with Cloudflare. Only with it do pages with forms load something from there; say so in your privacy policy.', 'dmat')}</p>
        <TextControl
          label={__('Site key', 'dmat')}
          help={__('Empty: forms carry no box.', 'dmat')}
          value={draft.siteKey}
          onChange={(next) => setDraft({ ...draft, siteKey: next })}
          __nextHasNoMarginBottom
          __next40pxDefaultSize
        />
        <TextControl
          type="password"
          autoComplete="off"
          label={__('Secret key', 'dmat')}
          help={hasSecret ? __('One is kept, sealed. Leave this empty to keep it.', 'dmat') : __('Kept sealed in the backend and never shown again.', 'dmat')}
          value={draft.secret}
          onChange={(secret) => setDraft({ ...draft, secret })}
          __nextHasNoMarginBottom
          __next40pxDefaultSize
        />
        {isHalf && <p className="dmat-late">{__('The box needs both keys.', 'dmat')}</p>}
      </Panel>
      <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy || isHalf} accessibleWhenDisabled __next40pxDefaultSize>
        {__('Save', 'dmat')}
      </Button>
    </form>
  );
}
