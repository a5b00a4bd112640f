import { ReconcileScores } from '../flows/qualify/reconcile-scores.js';
import type { Command } from './command.js';

/** Compares every score with the sum of its rows, now instead of at night; with --repair it sets right what differs. */
export const reconcileCommand: Command = {
  name: 'reconcile',
  usage: 'reconcile [--repair]',
  run: async ({ options, product, print }) => {
    const app = await product();
    const { leads, differing, repaired, examples } = await app.get(ReconcileScores, { strict: false }).reconcile(options['repair'] === true);
    for (const { companyId, leadId, score, sum, tier, rightTier } of examples) {
      print(`Company ${companyId}, lead ${leadId}: shows ${score} (${tier}), its rows say ${sum} (${rightTier}).`);
    }
    if (differing > examples.length) print(`… and ${differing - examples.length} more.`);
    print(differing === 0 ? `All ${leads} scores are the sum of their rows.` : `${differing} of ${leads} differ; ${repaired} set right.`);
  },
};
