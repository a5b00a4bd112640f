/** P1 of the leads list: bare node:http, and SQL a person wrote for each list. It reads the same leads, tags and custom fields. */
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { leadLists } from './lead-lists.mjs';

const [url, port] = process.argv.slice(2);
const pool = createPool({ uri: url, connectionLimit: 10, timezone: 'Z' });
const byQuery = new Map(leadLists.map((list) => [list.query, list]));
const rows = async (sql, values = []) => /** @type {any[]} */ ((await pool.query(sql, values))[0]);

async function answer(query) {
  const list = byQuery.get(query);
  const [[{ found }], page] = await Promise.all([rows(list.count), rows(list.page)]);
  const ids = page.slice(0, 25).map((row) => row.id);
  if (ids.length === 0) return { items: [], next_cursor: null, total: { count: 0, is_capped: false } };
  const [leads, tags, values] = await Promise.all([
    rows('SELECT * FROM leads WHERE id IN (?)', [ids]),
    rows('SELECT lead_id, name FROM lead_tags JOIN tags ON tags.id = tag_id WHERE lead_tags.company_id = 1 AND lead_id IN (?)', [ids]),
    rows('SELECT lead_id, field_key, value_text, value_number FROM lead_field_values v JOIN custom_fields f ON f.id = v.field_id WHERE v.company_id = 1 AND lead_id IN (?)', [ids]),
  ]);
  const items = new Map(leads.map((lead) => [lead.id, { ...lead, tags: [], custom: {} }]));
  for (const { lead_id: id, name } of tags) items.get(id).tags.push(name);
  for (const value of values) items.get(value.lead_id).custom[value.field_key] = value.value_text ?? value.value_number;
  return { items: ids.map((id) => items.get(id)), next_cursor: page.length > 25 ? 'x' : null, total: { count: Math.min(found, 10_000), is_capped: found > 10_000 } };
}

createServer((request, response) => {
  answer((request.url ?? '').split('?')[1] ?? '').then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error) => response.writeHead(500).end(String(error)));
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
