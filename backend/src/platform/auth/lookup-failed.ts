/** The key of a token could not be looked up: nobody's fault but ours, so it must not end as "not signed in". */
export class LookupFailed extends Error {
  constructor(override readonly cause: unknown) {
    super('The key of the token could not be looked up');
  }
}
