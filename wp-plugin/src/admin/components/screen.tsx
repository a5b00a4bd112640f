import type { ReactNode } from 'react';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { speak } from '@wordpress/a11y';
import { Link } from './link.js';

interface ScreenProps {
  /** What the screen is called: its heading and the title of the tab. */
  title: string;
  /** What stands beside the heading, in place of the plain title. */
  heading?: ReactNode;
  /** The one primary action of the screen. */
  action?: ReactNode;
  /** Where one came from. */
  back?: { href: string; label: string };
  children: ReactNode;
}

let isFirstScreen = true;

/** The frame of every screen: heading in WordPress's own look, tab title, and focus after a change of screen. */
export function Screen({ title, heading, action, back, children }: ScreenProps) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const opened = useRef(title);

  useEffect(() => {
    /* translators: 1: name of the screen, 2: what the tab said before: name of the site */
    document.title = sprintf(__('%1$s ‹ DMAT — %2$s', 'dmat'), title, siteName());
  }, [title]);

  useEffect(() => {
    if (isFirstScreen) {
      isFirstScreen = false;
      return;
    }
    window.scrollTo(0, 0);
    headingRef.current?.focus({ preventScroll: true });
    // A title that changes later is not a new screen.
    speak(opened.current);
  }, []);

  return (
    <div className="dmat-screen">
      {back && (
        <p className="dmat-back">
          <Link href={back.href}>← {back.label}</Link>
        </p>
      )}
      <div className="dmat-screen__head">
        <h1 className="wp-heading-inline" tabIndex={-1} ref={headingRef}>
          {heading ?? title}
        </h1>
        {action && <div className="dmat-screen__action">{action}</div>}
      </div>
      <hr className="wp-header-end" />
      <div id="dmat-content" tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

function siteName(): string {
  printedTitle ??= document.title.split('‹').pop()?.split('—')[0]?.trim() ?? '';
  return printedTitle || 'WordPress';
}

let printedTitle: string | undefined;
