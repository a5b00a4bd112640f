/** Batches of facts on their way to a handler. */
export const factsQueue = 'facts';
/** Repeatable sweeps over due-dates that MySQL holds. */
export const jobsQueue = 'jobs';
