import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Tx } from '../database/database.js';
import type { Fact } from './fact.js';
import { onFactMetadata } from './on-fact.js';

export const FACT_NAMES = Symbol('dmat:fact-names');

export interface Handler {
  /** `ClassName.method`: stable, it is written into `handled_events`. */
  code: string;
  factName: string;
  run: (facts: Fact[], tx: Tx) => Promise<void>;
}

/** Every handler of the product, found once at boot. Wrong wiring ends the boot. */
@Injectable()
export class Handlers {
  private byCode: Map<string, Handler> | undefined;
  private byName: Map<string, Handler[]> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(FACT_NAMES) private readonly names: readonly string[],
  ) {}

  all(): Handler[] {
    return [...this.index().values()];
  }

  /** Who waits for facts of this name; often nobody. */
  of(factName: string): readonly Handler[] {
    this.byName ??= Map.groupBy(this.index().values(), (handler) => handler.factName);
    return this.byName.get(factName) ?? [];
  }

  get(code: string): Handler | undefined {
    return this.index().get(code);
  }

  private index(): Map<string, Handler> {
    return (this.byCode ??= this.find());
  }

  private find(): Map<string, Handler> {
    const found = new Map<string, Handler>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const factName = Reflect.getMetadata(onFactMetadata, prototype[method] as object) as string | undefined;
        if (!factName) continue;
        const code = `${instance.constructor.name}.${method}`;
        if (!this.names.includes(factName)) throw new Error(`${code} waits for "${factName}", which is not in the catalogue of facts.`);
        if (found.has(code)) throw new Error(`Two handlers are called ${code}.`);
        found.set(code, { code, factName, run: (facts, tx) => (instance as Record<string, Handler['run']>)[method]!(facts, tx) });
      }
    }
    return found;
  }
}
