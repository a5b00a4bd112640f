import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus reads from this process. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

export const factsHandled = new Counter({ name: 'dmat_facts_handled_total', help: 'Facts a handler has finished', labelNames: ['handler'], registers: [metrics] });
export const factsParked = new Counter({ name: 'dmat_facts_parked_total', help: 'Facts set aside after the last try', labelNames: ['handler'], registers: [metrics] });
export const factsWaiting = new Gauge({ name: 'dmat_facts_waiting', help: 'Facts written and not yet relayed', registers: [metrics] });
export const requestSeconds = new Histogram({
  name: 'dmat_http_request_seconds', help: 'Time from request to answer', labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3, 10], registers: [metrics],
});
