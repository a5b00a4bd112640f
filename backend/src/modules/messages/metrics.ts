import { Counter } from 'prom-client';
import { metrics } from '../../platform/health/metrics.js';

/** Calls of providers by what they answered. */
export const deliveries = new Counter({
  name: 'dmat_message_deliveries_total',
  help: 'Messages handed to a provider, by what it answered',
  labelNames: ['channel', 'lane', 'outcome'],
  registers: [metrics],
});
