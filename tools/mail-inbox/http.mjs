import { createServer } from 'node:http';
import { listPage, messagePage } from './page.mjs';

/**
 * The inbox for people (`/`) and for scripts: `GET /messages` is a JSON array, newest first, narrowed by `?to=` and
 * `?limit=`; `DELETE /messages` empties it.
 * @param {import('./store.mjs').MessageStore} store
 */
export function inboxServer(store) {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /') return html(response, 200, listPage(store.all()));
    if (route === 'GET /messages') return json(response, wanted(store.all(), url.searchParams));
    if (route === 'DELETE /messages') {
      store.clear();
      return json(response, []);
    }
    if (route === 'POST /clear' && isOwnPage(request)) {
      store.clear();
      response.writeHead(303, { location: '/' }).end();
      return undefined;
    }
    const id = route.match(/^GET \/messages\/([\w-]+)$/)?.[1];
    const message = id ? store.find(id) : null;
    if (message) return html(response, 200, messagePage(message));
    return html(response, 404, '<!doctype html><title>Not found</title><p>There is no such page. <a href="/">All mail</a></p>');
  });
}

/**
 * @param {import('./read-message.mjs').CaughtMessage[]} messages
 * @param {URLSearchParams} query
 */
function wanted(messages, query) {
  const to = query.get('to')?.toLowerCase();
  const limit = Number(query.get('limit')) || messages.length;
  return messages.filter((message) => !to || message.to.toLowerCase().split(', ').includes(to)).slice(0, limit);
}

/**
 * Another site's page must not empty the inbox.
 * @param {import('node:http').IncomingMessage} request
 */
function isOwnPage(request) {
  return request.headers['sec-fetch-site'] === undefined || request.headers['sec-fetch-site'] === 'same-origin';
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} body
 */
function html(response, status, body) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} body
 */
function json(response, body) {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
