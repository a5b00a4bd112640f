import type { ConsentChannel, ConsentPurpose, ConsentStatement, ConsentStatus } from './consent.js';

/**
 * What holds now for one purpose and channel: the newest statement wins, and of two made in the same instant the
 * withdrawal does. What was only requested says nothing yet. `null` means that the person was never asked or never answered, which is not a yes.
 */
export function currentConsent(
  statements: readonly ConsentStatement[],
  purpose: ConsentPurpose,
  channel: ConsentChannel,
): ConsentStatus | null {
  let newest: (ConsentStatement & { status: ConsentStatus }) | null = null;
  for (const statement of statements) {
    if (statement.purpose !== purpose || statement.channel !== channel || !isSaid(statement)) continue;
    const isNewer = newest === null || statement.at.getTime() > newest.at.getTime();
    const isWithdrawnAtOnce = newest?.at.getTime() === statement.at.getTime() && statement.status === 'withdrawn';
    if (isNewer || isWithdrawnAtOnce) newest = statement;
  }
  return newest?.status ?? null;
}

function isSaid(statement: ConsentStatement): statement is ConsentStatement & { status: ConsentStatus } {
  return statement.status !== 'requested';
}
