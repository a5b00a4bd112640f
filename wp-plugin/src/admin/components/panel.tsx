import type { ReactNode } from 'react';
import { useInstanceId } from '@wordpress/compose';

interface PanelProps {
  title: string;
  /** A link or button beside the title. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A titled box of a screen. */
export function Panel({ title, aside, children, className = '' }: PanelProps) {
  const id = useInstanceId(Panel, 'dmat-panel');
  return (
    <section className={`dmat-panel ${className}`} aria-labelledby={id}>
      <header className="dmat-panel__head">
        <h2 id={id}>{title}</h2>
        {aside && <div className="dmat-panel__aside">{aside}</div>}
      </header>
      <div className="dmat-panel__body">{children}</div>
    </section>
  );
}
