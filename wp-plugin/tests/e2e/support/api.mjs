import assert from 'node:assert/strict';
import { stack } from './stack.mjs';

let token = null;

/** Asks the backend as its administrator. */
export async function api(method, path, body) {
  token ??= await logIn();
  const answer = await fetch(`${stack.api.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}: ${text}`);
  return text ? JSON.parse(text) : null;
}

async function logIn() {
  const answer = await fetch(`${stack.api.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: stack.api.adminEmail, password: stack.api.adminPassword }),
  });
  assert.ok(answer.ok, `login answered ${answer.status}`);
  return (await answer.json()).access_token;
}
