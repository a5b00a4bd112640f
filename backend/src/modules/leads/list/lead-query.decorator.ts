import { createParamDecorator, type ExecutionContext, type PipeTransform, type Type } from '@nestjs/common';
import { makeValidationPipe } from '../../../platform/http/validation.pipe.js';

/** Gathers `custom.<key>` parameters into one object and then checks the query like any other. */
class LeadQueryPipe implements PipeTransform {
  private readonly check = makeValidationPipe();

  constructor(private readonly shape: Type) {}

  transform(query: Record<string, unknown>): Promise<unknown> {
    return this.check.transform(gatherCustom(query), { type: 'query', metatype: this.shape });
  }
}

/** `{'custom.city': 'Ulm'}` becomes `{custom: {city: 'Ulm'}}`; the rest stays. */
export function gatherCustom(query: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(query);
  const custom = entries.filter(([name]) => name.startsWith('custom.')).map(([name, value]) => [name.slice('custom.'.length), value] as const);
  if (custom.length === 0) return { ...query };
  const isTwofold = 'custom' in query || custom.some(([key]) => key === '__proto__');
  // `custom` itself and `custom.x` together is nothing this API knows; the check refuses what is left of it.
  return { ...Object.fromEntries(entries.filter(([name]) => !name.startsWith('custom.'))), custom: isTwofold ? [] : Object.fromEntries(custom) };
}

const RawQuery = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<{ query: Record<string, unknown> }>().query);

/** The query of a list of leads, checked against its shape. */
export function LeadQuery(shape: Type): ParameterDecorator {
  return RawQuery(new LeadQueryPipe(shape));
}
