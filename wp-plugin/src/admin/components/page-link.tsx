import { createContext, useContext } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { isOnOneOf } from '../format/own-pages.js';

/** The hosts of the company's own pages, for everything below. */
export const OwnHosts = createContext<ReadonlySet<string>>(new Set());

/**
 * The page a visitor was on, as the visitor's browser said: a link when it is one of ours, else text with a hint, because
 * whoever sends a form can name any address and nobody should be led there. `isTrusted`: no visitor named the address.
 */
export function PageLink({ address, text, className, isTrusted = false }: { address: string; text: string; className?: string; isTrusted?: boolean }) {
  const isOurs = isOnOneOf(useContext(OwnHosts), address);
  if (!isOurs && !isTrusted) {
    return (
      <span className={className}>
        {address} <em>{__('(elsewhere, not one of your pages)', 'dmat')}</em>
      </span>
    );
  }
  return (
    <a className={className} href={address} target="_blank" rel="noreferrer">
      {text}
      {/* translators: read aloud after a link that opens a new tab */}
      <span className="screen-reader-text">{__('(opens in a new tab)', 'dmat')}</span>
    </a>
  );
}
