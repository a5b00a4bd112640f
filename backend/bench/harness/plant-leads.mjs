/**
 * Plants a company with any number of leads, the same in each run, set-wise: every value is computed from the lead's number
 * by the database itself. Times lie in the two years before `until`; names, companies and campaigns repeat as they do in life.
 */

const firstNames = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald', 'Frances', 'John', 'Margaret', 'Dennis', 'Radia', 'Ken', 'Hedy', 'Tim', 'Joan', 'Niklaus', 'Karen', 'Linus', 'Annie', 'Claude'];
const lastNames = ['Lovelace', 'Hopper', 'Turing', 'Dijkstra', 'Liskov', 'Knuth', 'Allen', 'Backus', 'Hamilton', 'Ritchie', 'Perlman', 'Thompson', 'Lamarr', 'Lee', 'Clarke', 'Wirth', 'Jones', 'Torvalds', 'Easley', 'Shannon',
  'Müller', 'Nguyen', 'García', 'Kowalski', 'Rossi', 'Silva', 'Novak', 'Jansen', 'Larsen', 'Dubois'];
const companies = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Hooli', 'Vandelay', 'Wonka', 'Stark', 'Wayne', 'Cyberdyne'];
const statuses = ['new', 'new', 'new', 'new', 'new', 'contacted', 'contacted', 'qualified', 'lost', 'won'];
const sources = ['landing_page', 'landing_page', 'landing_page', 'social', 'email', 'webinar', 'referral', 'import'];
const channels = ['direct', 'direct', 'email', 'social', 'organic_search', 'organic_search', 'paid_search', 'referral', 'paid_social', 'sms'];
const campaigns = ['', '', 'spring', 'summer', 'fall', 'winter', 'launch', 'newsletter', 'webinar-series', 'partner'];

/** A number from 0 below `n`, drawn from the lead's number and a word. @param {string} word @param {number} n */
const draw = (word, n) => `CRC32(SHA2(CONCAT(n, '${word}'), 224)) % ${n}`;
/** @param {string[]} words @param {string} word */
const pick = (words, word) => `ELT(1 + ${draw(word, words.length)}, ${words.map((one) => `'${one}'`).join(', ')})`;

/**
 * @param {(sql: string, params?: unknown[]) => Promise<any>} query
 * @param {{companyId: number, leads: number, owners: number[], until: string}} plan
 */
export async function plantLeads(query, { companyId, leads, owners, until }) {
  await query('DROP TABLE IF EXISTS bench_digits');
  await query('CREATE TABLE bench_digits (d INT PRIMARY KEY)');
  await query('INSERT INTO bench_digits VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)');
  // Indexes are built once, in order, instead of grown row by row.
  const [{ 'Create Table': table }] = await query('SHOW CREATE TABLE leads');
  const indexes = [.../** @type {string} */ (table).matchAll(/^\s+((?:UNIQUE )?KEY `(\w+)` .+?),?$/gm)].map(([, definition, name]) => ({ definition, name }));
  await query(`ALTER TABLE leads ${indexes.map(({ name }) => `DROP KEY ${name}`).join(', ')}`);
  const portion = 100_000;
  for (let from = 0; from < leads; from += portion) {
    // A score that is mostly low; the tier follows from it. Activity comes after arrival.
    await query(
      `INSERT INTO leads (company_id, email, email_normal, name, first_name, last_name, phone, company_name, job_title, lead_score, tier, status, lifecycle, source, channel,
         utm_source, utm_medium, utm_campaign, first_touch, landing_page_id, landing_page_title, assigned_to, opt_in, last_activity_at, created_at, updated_at, deleted_at)
       SELECT ?, email, email, CONCAT(first, ' ', last), first, last, phone, company, 'Analyst', score, IF(score >= 50, 'hot', IF(score >= 25, 'warm', 'cold')), status, 'lead', source, channel,
         'newsletter', 'email', campaign, JSON_OBJECT('utm_campaign', campaign, 'landing_url', 'https://example.test/guide/'), page, CONCAT('Page ', page), owner, opt_in,
         LEAST(created + INTERVAL idle HOUR, ?), created, created, deleted
       FROM (SELECT n, ${pick(firstNames, 'f')} AS first, ${pick(lastNames, 'l')} AS last, CONCAT(LOWER(${pick(firstNames, 'f')}), '.', n, '@', LOWER(${pick(companies, 'c')}), ${draw('dom', 400)}, '.test') AS email,
           IF(${draw('ph', 3)} = 0, '', CONCAT('+49 30 ', LPAD(${draw('phone', 10_000_000)}, 7, '0'))) AS phone, CONCAT(${pick(companies, 'c')}, ' ', ${draw('dom', 400)}) AS company,
           FLOOR(POW(${draw('s', 1000)} / 1000, 3) * 120) AS score, ${pick(statuses, 'st')} AS status, ${pick(sources, 'so')} AS source, ${pick(channels, 'ch')} AS channel,
           IF(${draw('cp', 50)} = 0, 'rare-event', ${pick(campaigns, 'ca')}) AS campaign, 1 + ${draw('pg', 40)} AS page, IF(${draw('ow', 2)} = 0, NULL, ELT(1 + ${draw('o', owners.length)}, ${owners.join(', ')})) AS owner,
           IF(${draw('oi', 100)} = 0, 'pending', IF(${draw('oj', 4)} = 0, 'confirmed', 'single')) AS opt_in, ? - INTERVAL ${draw('at', 1_051_200)} MINUTE AS created,
           ${draw('idle', 2_000)} AS idle, IF(${draw('del', 50)} = 0, ?, NULL) AS deleted
         FROM (SELECT ${from} + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * g.d AS n FROM bench_digits a, bench_digits b, bench_digits c, bench_digits e, bench_digits g) numbers WHERE n < ${leads}) drawn`,
      [companyId, until, until, until]);
  }
  await query(`ALTER TABLE leads ${indexes.map(({ definition }) => `ADD ${definition}`).join(', ')}`);
  await query(`INSERT IGNORE INTO tags (company_id, name) VALUES ?`, [['common', 'often', 'seldom', 'rare'].map((name) => [companyId, name])]);
  for (const [tag, one, of] of /** @type {const} */ ([['common', 3, 10], ['often', 1, 20], ['seldom', 1, 200], ['rare', 1, 5_000]])) {
    await query(
      `INSERT INTO lead_tags (company_id, lead_id, tag_id) SELECT l.company_id, l.id, t.id FROM leads l JOIN tags t ON t.company_id = l.company_id AND t.name = ?
       WHERE l.company_id = ? AND CRC32(SHA2(CONCAT(l.id, 'tag${tag}'), 224)) % ${of} < ${one}`, [tag, companyId]);
  }
  await query(`INSERT IGNORE INTO custom_fields (company_id, field_key, label, kind, options, position) VALUES ?`,
    [[[companyId, 'budget', 'Budget', 'number', '[]', 0], [companyId, 'city', 'City', 'text', '[]', 1]]]);
  await query(
    `INSERT INTO lead_field_values (company_id, lead_id, field_id, value_number, value_text)
     SELECT l.company_id, l.id, f.id, IF(f.field_key = 'budget', CRC32(SHA2(CONCAT(l.id, 'b'), 224)) % 100000, NULL), IF(f.field_key = 'city', CONCAT('City ', CRC32(SHA2(CONCAT(l.id, 'c'), 224)) % 500), NULL)
     FROM leads l JOIN custom_fields f ON f.company_id = l.company_id WHERE l.company_id = ? AND CRC32(SHA2(CONCAT(l.id, 'has'), 224)) % 4 = 0`, [companyId]);
  await query('DROP TABLE bench_digits');
  await query('ANALYZE TABLE leads, lead_tags, lead_field_values');
}
