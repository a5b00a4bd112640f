/**
 * Lists of leads as somebody looks at them, each as the API is asked and as a person who knows the tables would write it in
 * SQL: which leads in which order, by the index that fits, and how many there are, counted to one over 10,000.
 */

const base = 'company_id = 1 AND deleted_at IS NULL';
const walk = (index, where, order) => ({
  page: `SELECT id FROM leads FORCE INDEX (${index}) WHERE ${base}${where && ` AND ${where}`} ORDER BY ${order} LIMIT 26`,
});
const count = (from, where) => `SELECT COUNT(*) AS found FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT 10001) some`;
const few = (from, where, column, direction) => `SELECT id FROM (SELECT leads.id, leads.${column} FROM ${from} WHERE ${where} LIMIT 10001) few ORDER BY ${column} ${direction}, id ${direction} LIMIT 26`;
const words = {
  status: `status IN ('new','contacted','qualified','lost','won')`, tier: `tier IN ('cold','warm','hot')`,
  source: `source IN ('landing_page','social','email','webinar','referral','import')`,
};
const facets = 'leads FORCE INDEX (ix_leads_facets)';
const tagged = (name) => `t.company_id = 1 AND t.tag_id = (SELECT id FROM tags WHERE company_id = 1 AND name = '${name}') AND leads.company_id = 1 AND deleted_at IS NULL`;
const byTag = 'lead_tags t STRAIGHT_JOIN leads ON leads.id = t.lead_id';
const owned = `${base} AND assigned_to = 3`;
const hotWon = `${base} AND status = 'won' AND tier = 'hot'`;
const campaign = `${base} AND utm_campaign = 'rare-event' AND status = 'won'`;
const pageOf = `${base} AND landing_page_id = 7 AND tier = 'hot' AND status = 'qualified'`;
const city = `v.company_id = 1 AND v.field_id = (SELECT id FROM custom_fields WHERE company_id = 1 AND field_key = 'city') AND value_text = 'City 7' AND leads.company_id = 1 AND deleted_at IS NULL`;
const byValue = 'lead_field_values v STRAIGHT_JOIN leads ON leads.id = v.lead_id';
const span = `${base} AND created_at >= '2026-11-01'`;
const began = (word) => ['email_normal:uq_leads_email', 'name:ix_leads_by_name', 'last_name:ix_leads_last_name', 'company_name:ix_leads_company', 'phone:ix_leads_phone']
  .map((pair) => pair.split(':')).map(([column, index]) => ({ from: `leads FORCE INDEX (${index})`, where: `${base} AND ${column} LIKE '${word}%'` }));
const beganAnd = (word, more) => began(word).map(({ from, where }) => ({ from, where: `${where} AND ${more}` }));
const anyBegins = (word) => `(${['email_normal', 'name', 'last_name', 'company_name', 'phone'].map((column) => `${column} LIKE '${word}%'`).join(' OR ')})`;
const countUnion = (arms) => `SELECT COUNT(*) AS found FROM (${arms.map(({ from, where }) => `(SELECT id FROM ${from} WHERE ${where} LIMIT 10001)`).join(' UNION ')}) some`;
const fewUnion = (arms, column, direction) => `SELECT id FROM (${arms.map(({ from, where }) => `(SELECT leads.id, leads.${column} FROM ${from} WHERE ${where} LIMIT 10001)`).join(' UNION ')}) few ORDER BY ${column} ${direction}, id ${direction} LIMIT 26`;

/** @type {{query: string, page: string, count: string}[]} */
export const leadLists = [
  { query: '', ...walk('ix_leads_by_created', '', 'created_at DESC, id DESC'), count: count('leads FORCE INDEX (ix_leads_by_created)', base) },
  { query: 'sort=-lead_score', ...walk('ix_leads_by_score', '', 'lead_score DESC, id DESC'), count: count('leads FORCE INDEX (ix_leads_by_created)', base) },
  { query: 'sort=name', ...walk('ix_leads_by_name', '', 'name, id'), count: count('leads FORCE INDEX (ix_leads_by_created)', base) },
  { query: 'sort=-last_activity_at&status=new', ...walk('ix_leads_by_active', `status = 'new'`, 'last_activity_at DESC, id DESC'), count: count(facets, `${base} AND status = 'new'`) },
  { query: 'sort=email&status=won', ...walk('uq_leads_email', `status = 'won'`, 'email_normal, id'), count: count(facets, `${base} AND status = 'won'`) },
  { query: 'sort=-lead_score&tier=warm', ...walk('ix_leads_by_score', `tier = 'warm'`, 'lead_score DESC, id DESC'), count: count(facets, `${base} AND ${words.status} AND tier = 'warm'`) },
  { query: 'sort=-created_at&channel=paid_social', ...walk('ix_leads_by_created', `channel = 'paid_social'`, 'created_at DESC, id DESC'), count: count(facets, `${base} AND ${words.status} AND ${words.tier} AND ${words.source} AND channel = 'paid_social'`) },
  { query: 'sort=-lead_score&status=won&tier=hot', ...walk('ix_leads_by_score', `status = 'won' AND tier = 'hot'`, 'lead_score DESC, id DESC'), count: count(facets, hotWon) },
  { query: 'sort=name&source=import&status=qualified&tier=warm', page: few(facets, `${base} AND status = 'qualified' AND tier = 'warm' AND source = 'import'`, 'name', 'ASC'), count: count(facets, `${base} AND status = 'qualified' AND tier = 'warm' AND source = 'import'`) },
  { query: 'sort=-created_at&owner=3', ...walk('ix_leads_by_owner', 'assigned_to = 3', 'created_at DESC, id DESC'), count: count('leads FORCE INDEX (ix_leads_by_owner)', owned) },
  { query: 'sort=-lead_score&landing_page_id=7&tier=hot&status=qualified', page: few('leads FORCE INDEX (ix_leads_by_page)', pageOf, 'lead_score', 'DESC'), count: count('leads FORCE INDEX (ix_leads_by_page)', pageOf) },
  { query: 'sort=-created_at&campaign=rare-event&status=won', page: few('leads FORCE INDEX (ix_leads_by_campaign)', campaign, 'created_at', 'DESC'), count: count('leads FORCE INDEX (ix_leads_by_campaign)', campaign) },
  { query: 'sort=-created_at&tag=common', ...walk('ix_leads_by_created', `EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM lead_tags t WHERE t.company_id = 1 AND t.lead_id = leads.id AND t.tag_id = (SELECT id FROM tags WHERE company_id = 1 AND name = 'common') LIMIT 1)`, 'created_at DESC, id DESC'), count: count(byTag, tagged('common')) },
  { query: 'sort=name&tag=seldom', page: few(byTag, tagged('seldom'), 'name', 'ASC'), count: count(byTag, tagged('seldom')) },
  { query: 'sort=-lead_score&tag=rare', page: few(byTag, tagged('rare'), 'lead_score', 'DESC'), count: count(byTag, tagged('rare')) },
  { query: 'sort=-created_at&custom.city=City%207', page: few(byValue, city, 'created_at', 'DESC'), count: count(byValue, city) },
  { query: 'sort=created_at&created_from=2026-11-01', ...walk('ix_leads_by_created', `created_at >= '2026-11-01'`, 'created_at, id'), count: count('leads FORCE INDEX (ix_leads_by_created)', span) },
  { query: 'sort=-created_at&search=ada.12345', page: fewUnion(began('ada.12345'), 'created_at', 'DESC'), count: countUnion(began('ada.12345')) },
  { query: 'sort=name&search=acme%2012', page: fewUnion(began('acme 12'), 'name', 'ASC'), count: countUnion(began('acme 12')) },
  { query: 'sort=-created_at&search=ad&status=won', ...walk('ix_leads_by_created', `status = 'won' AND ${anyBegins('ad')}`, 'created_at DESC, id DESC'), count: countUnion(beganAnd('ad', `status = 'won'`)) },
  { query: 'sort=-lead_score&search=gl&tier=hot', ...walk('ix_leads_by_score', `tier = 'hot' AND ${anyBegins('gl')}`, 'lead_score DESC, id DESC'), count: countUnion(beganAnd('gl', `tier = 'hot'`)) },
  { query: 'sort=name&search=ma&tag=seldom', page: few(byTag, `${tagged('seldom')} AND ${anyBegins('ma')}`, 'name', 'ASC'), count: count(byTag, `${tagged('seldom')} AND ${anyBegins('ma')}`) },
  { query: 'sort=-created_at&search=acme&campaign=rare-event&status=won', page: few('leads FORCE INDEX (ix_leads_by_campaign)', `${campaign} AND ${anyBegins('acme')}`, 'created_at', 'DESC'), count: count('leads FORCE INDEX (ix_leads_by_campaign)', `${campaign} AND ${anyBegins('acme')}`) },
  { query: 'sort=-created_at&search=ada.12&status=new', page: fewUnion(beganAnd('ada.12', `status = 'new'`), 'created_at', 'DESC'), count: countUnion(beganAnd('ada.12', `status = 'new'`)) },
  { query: 'sort=-name&search=ad&status=new', page: `SELECT id FROM (${beganAnd('ad', `status = 'new'`).map(({ from, where }) => `(SELECT id, name FROM ${from} WHERE ${where} ORDER BY name DESC, id DESC LIMIT 26)`).join(' UNION ')}) first ORDER BY name DESC, id DESC LIMIT 26`, count: countUnion(beganAnd('ad', `status = 'new'`)) },
];
