import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Config } from './config.js';
import { envVariables } from './env.js';

/** All faults of the configuration at once; the process prints them and ends with 1. */
export class ConfigFaults extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads and checks the environment. Throws {@link ConfigFaults} naming every variable that is missing or wrong. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const raw: Record<string, string> = {};
  const missing: string[] = [];
  for (const { property, name, doc, fallback } of envVariables()) {
    const value = env[name] || fallback;
    if (value === undefined) missing.push(`${name} is not set. ${doc}`);
    else raw[property] = value;
  }
  const config = plainToInstance(Config, raw);
  const nameOf = new Map(envVariables().map((variable) => [variable.property, variable.name]));
  const wrong = validateSync(config)
    .filter((fault) => raw[fault.property] !== undefined)
    .map((fault) => `${nameOf.get(fault.property)} ${Object.values(fault.constraints ?? {}).join('; ')}`);
  if (missing.length + wrong.length > 0) throw new ConfigFaults([...missing, ...wrong]);
  return config;
}
