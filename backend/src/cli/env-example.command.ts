import '../platform/config/config.js';
import { envExample } from '../platform/config/env.js';
import type { Command } from './command.js';

/** Prints `.env.example`. */
export const envExampleCommand: Command = {
  name: 'env-example',
  usage: 'env-example',
  isBare: true,
  run: async ({ print }) => print(envExample().trimEnd()),
};
