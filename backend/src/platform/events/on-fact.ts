import { SetMetadata } from '@nestjs/common';
import type { FactName } from './fact.js';

export const onFactMetadata = Symbol('dmat:on-fact');

/**
 * Marks a method of a flow as a handler: `(facts: Fact<N>[], tx: Tx) => Promise<void>`.
 * It receives a batch of one company inside a transaction that also notes the facts as handled.
 * It must do nothing outside that transaction which may not be done twice.
 */
export function OnFact(name: FactName): MethodDecorator {
  return SetMetadata(onFactMetadata, name);
}
