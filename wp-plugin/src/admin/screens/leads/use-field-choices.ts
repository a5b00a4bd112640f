import { useMemo } from '@wordpress/element';
import { listCustomFields } from '../../api/custom-fields.js';
import { listTeam } from '../../api/lead-lists.js';
import { listTags } from '../../api/leads.js';
import { listLandingPages } from '../../api/overview.js';
import { useResource } from '../../use-resource.js';
import { customCodec, fixedCodecs } from './filter-codec.js';
import { leadFields, type FieldChoices } from './lead-fields.js';

/** Columns and filters of the list with all that can be chosen in them; the list does not wait for the choices. */
export function useFieldChoices() {
  const tags = useResource('tags', (signal) => listTags(signal));
  const team = useResource('team', (signal) => listTeam(signal));
  const pages = useResource('landing-pages', (signal) => listLandingPages(signal));
  const fields = useResource('custom-fields', (signal) => listCustomFields(signal));
  return useMemo(() => {
    const custom = (fields.data?.items ?? []).filter((field) => !field.archived_at);
    const choices: FieldChoices = { tags: tags.data ?? [], team: (team.data ?? []).filter((one) => one.is_active), pages: pages.data ?? [], custom };
    return { choices, fields: leadFields({ ...choices, team: team.data ?? [] }), codecs: [...fixedCodecs, ...custom.map(customCodec)] };
  }, [tags.data, team.data, pages.data, fields.data]);
}
