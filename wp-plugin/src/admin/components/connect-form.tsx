import { Button, Notice, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../api/refusal.js';
import { connect, type Connection } from '../api/wordpress.js';

/** Joins this site to a backend: its address and the one-time code. */
export function ConnectForm({ onConnected }: { onConnected: (connection: Connection) => void }) {
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const submit = async () => {
    setBusy(true);
    setProblem('');
    try {
      onConnected(await connect(withScheme(address), code.trim()));
    } catch (thrown) {
      setProblem(asRefusal(thrown).message);
      setBusy(false);
    }
  };

  return (
    <form
      className="dmat-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      <TextControl
        label={__('Backend address', 'dmat')}
        help={__('Where your DMAT backend answers, for example https://dmat.example.com', 'dmat')}
        value={address}
        onChange={setAddress}
        required
        autoComplete="url"
        inputMode="url"
        __next40pxDefaultSize
        __nextHasNoMarginBottom
      />
      <TextControl
        label={__('Pairing code', 'dmat')}
        help={__('Ten characters, made by the backend, good for 15 minutes and one site.', 'dmat')}
        className="dmat-code"
        placeholder="XXXXX-XXXXX"
        value={code}
        onChange={setCode}
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        __next40pxDefaultSize
        __nextHasNoMarginBottom
      />
      <details className="dmat-hint">
        <summary>{__('Where do I get a code?', 'dmat')}</summary>
        <p>{__('Whoever runs the backend makes one with this command, or over its API:', 'dmat')}</p>
        <code>main.cli.js pair --company &lt;name&gt;</code>
      </details>
      <div>
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy} accessibleWhenDisabled __next40pxDefaultSize>
          {__('Connect', 'dmat')}
        </Button>
      </div>
    </form>
  );
}

/** An address as people type it, with the scheme they left out. */
export function withScheme(typed: string): string {
  const address = typed.trim();
  if (address === '' || /^https?:\/\//i.test(address)) return address;
  return /^(localhost|127\.|\[::1\])/.test(address) ? `http://${address}` : `https://${address}`;
}
