import { arrivalKey, type Arrival } from './lead-capture.repository.js';

/**
 * One arrival for each person: of several with the same address the first decides how the person came, and each later
 * one adds what it knows, as if they had come one after the other. Ordered by key, so that two writers lock alike.
 */
export function mergeArrivals(arrivals: readonly Arrival[]): Arrival[] {
  const people = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    const key = arrivalKey(arrival.companyId, arrival.profile.emailNormal);
    const known = people.get(key);
    people.set(key, known ? join(known, arrival) : arrival);
  }
  return [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrival]) => arrival);
}

function join(first: Arrival, later: Arrival): Arrival {
  const news = Object.fromEntries(Object.entries(later.profile).filter(([field, value]) => value !== '' && field !== 'email'));
  return { ...first, profile: { ...first.profile, ...news }, optIn: further(first.optIn, later.optIn) };
}

/** Of two at once the one that waits for less decides, as it would one after the other. */
function further(...both: Arrival['optIn'][]): Arrival['optIn'] {
  return (['confirmed', 'single', 'pending'] as const).find((one) => both.some((optIn = 'single') => optIn === one));
}
