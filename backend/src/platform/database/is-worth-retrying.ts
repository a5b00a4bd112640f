const retriable = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);

/** Whether the database undid the work for a reason that another try may not meet: a deadlock or a lock wait. */
export function isWorthRetrying(error: unknown): boolean {
  const fault = error as { code?: string; driverError?: { code?: string } };
  return retriable.has(fault.code ?? '') || retriable.has(fault.driverError?.code ?? '');
}

const gone = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR', 'ER_SERVER_SHUTDOWN', 'ER_CON_COUNT_ERROR', 'POOL_CLOSED', 'ER_TOO_MANY_USER_CONNECTIONS']);

/** Whether the database could not be reached or went away in the middle. */
export function isDatabaseAway(error: unknown): boolean {
  const fault = error as { code?: string; message?: string; driverError?: { code?: string } };
  return gone.has(fault.code ?? '') || gone.has(fault.driverError?.code ?? '') || /closed state|Queue limit reached|Pool is closed/.test(fault.message ?? '');
}
