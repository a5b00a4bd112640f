import { customFieldKey, isCustomFieldMapping } from '@dmat/shared/leads/custom-field';
import type { GivenValue } from '../../modules/leads/index.js';
import type { Intake } from './intake.js';

/** What a submission says about its lead in fields the company made, as it was answered. */
export function customAnswers({ described, answers }: Pick<Intake, 'described' | 'answers'>, leadId: number): GivenValue[] {
  return described.form.fields.flatMap(({ name, maps }) =>
    (isCustomFieldMapping(maps) && answers[name] !== undefined ? [{ leadId, key: customFieldKey(maps), value: answers[name] }] : []));
}
