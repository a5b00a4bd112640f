import type { ReactNode } from 'react';

/** What stands where nothing is yet: why, and what to do next. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="dmat-empty">
      <p className="dmat-empty__title">{title}</p>
      {children && <div className="dmat-empty__text">{children}</div>}
      {action && <div className="dmat-row dmat-empty__action">{action}</div>}
    </div>
  );
}
