/** Metadata key under which a route says who may call it. */
export const ACCESS = 'dmat:access';

/** Who may call a route: everybody, or whoever holds one of the capabilities. */
export type Access = 'public' | { anyOf: readonly string[] };
