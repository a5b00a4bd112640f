import type { Cap } from '../../src/platform/auth/caps.js';

/** The ids of one company's things, by the name a rule uses for them. */
export type Ids = Record<'lead' | 'note' | 'tag' | 'landingPage' | 'form' | 'formUid' | 'site' | 'user' | 'apiKey' | 'deadLetter' | 'wpPost' | 'submission' | 'customField' | 'organization' | 'merge' | 'task' | 'leadFile' | 'file' | 'leadBulk' | 'leadView' | 'import', string>;

/** Who may call a route, and how to aim it at another company's things. */
export interface RouteRule {
  /** Everybody, or whoever holds one of these. */
  who: 'everybody' | readonly Cap[];
  /** Values of the path's parameters. Their presence says: a foreign id is answered with 404. */
  ids?: (ids: Ids) => Record<string, string>;
  /** A right body, with ids where it takes some. */
  body?: (ids: Ids) => unknown;
  query?: (ids: Ids) => string;
  /** The parameter counts within the caller's own site, so the same number is another thing there. */
  isWithinCaller?: true;
}

const read: RouteRule['who'] = ['dmat_view_leads'];
const edit: RouteRule['who'] = ['dmat_manage_campaigns', 'dmat_sell'];
const manage: RouteRule['who'] = ['dmat_manage_campaigns'];
const settings: RouteRule['who'] = ['dmat_manage_settings'];
const site: RouteRule['who'] = ['dmat_site'];
const any: RouteRule['who'] = ['dmat_view_leads', 'dmat_manage_campaigns', 'dmat_sell', 'dmat_manage_settings', 'dmat_site'];

/**
 * Every route of the API, and who may call it. A route that is not listed breaks the build: think about who may call it
 * and about ids of other companies, then write the line.
 */
export const routeRules: Record<string, RouteRule> = {
  'POST /api/auth/login': { who: 'everybody', body: () => ({ email: 'nobody@example.test', password: 'wrong' }) },
  'POST /api/auth/refresh': { who: 'everybody', body: () => ({ refresh_token: 'wrong' }) },
  'POST /api/auth/logout': { who: 'everybody', body: () => ({ refresh_token: 'wrong' }) },
  'GET /api/me': { who: any },

  'GET /api/team': { who: read },
  'GET /api/users': { who: settings },
  'POST /api/users': { who: settings, body: () => ({ name: 'New', email: 'not an address', password: 'a password that is long', role: 'admin' }) },
  'PATCH /api/users/{id}': { who: settings, ids: ({ user }) => ({ id: user }), body: () => ({ role: 'sales', password: 'taken over for good' }) },
  'GET /api/api-keys': { who: settings },
  'POST /api/api-keys': { who: settings, body: () => ({ name: 'Key', caps: ['dmat_site'] }) },
  'DELETE /api/api-keys/{id}': { who: settings, ids: ({ apiKey }) => ({ id: apiKey }) },

  'GET /api/sites': { who: settings },
  'POST /api/sites/pairing-codes': { who: settings },
  'DELETE /api/sites/{id}': { who: settings, ids: (ids) => ({ id: ids.site }) },
  'POST /api/sites/self/check': { who: site },
  'DELETE /api/sites/self': { who: site, isWithinCaller: true },
  'PUT /api/sites/self/pages/{wp_post_id}': {
    who: site, isWithinCaller: true, ids: ({ wpPost }) => ({ wp_post_id: wpPost }),
    body: () => ({ title: 'Mine', slug: 'mine', url: 'https://mine.example.test/', status: 'published', template_type: 'standard', revision: 1, forms: [] }),
  },
  'DELETE /api/sites/self/pages/{wp_post_id}': { who: site, isWithinCaller: true, ids: ({ wpPost }) => ({ wp_post_id: wpPost }) },
  'POST /api/sites/self/privacy/export': { who: site, isWithinCaller: true, body: () => ({ email: 'nobody@example.test' }) },
  'POST /api/sites/self/privacy/erase': { who: site, isWithinCaller: true, body: () => ({ email: 'nobody@example.test' }) },
  'POST /api/public/sites/pair': { who: 'everybody', body: () => ({ code: 'AAAAA-AAAAA' }) },
  'GET /api/public/sites/time': { who: 'everybody' },

  'GET /api/leads': { who: read, query: ({ landingPage, tag }) => `landing_page_id=${landingPage}&tag=${tag}` },
  'POST /api/leads': { who: manage, body: ({ landingPage }) => ({ email: 'mine@example.test', landing_page_id: Number(landingPage) }) },
  'GET /api/leads/export': { who: read, query: ({ landingPage, tag }) => `landing_page_id=${landingPage}&tag=${tag}` },
  'POST /api/leads/bulk': { who: edit, body: ({ lead }) => ({ action: 'status', value: 'won', ids: [Number(lead)] }) },
  'GET /api/leads/bulk/{id}': { who: edit, ids: ({ leadBulk }) => ({ id: leadBulk }) },
  'POST /api/leads/bulk/{id}/undo': { who: edit, ids: ({ leadBulk }) => ({ id: leadBulk }) },
  'GET /api/lead-views': { who: read },
  'POST /api/lead-views': { who: read, body: () => ({ name: 'Mine', settings: {} }) },
  'GET /api/imports': { who: manage },
  'POST /api/imports': { who: manage, body: () => ({ name: 'mine.csv' }) },
  'GET /api/imports/{id}': { who: manage, ids: (ids) => ({ id: ids.import }) },
  'PUT /api/imports/{id}/parts': { who: manage, ids: (ids) => ({ id: ids.import }), query: () => 'at=0' },
  'POST /api/imports/{id}/complete': { who: manage, ids: (ids) => ({ id: ids.import }) },
  'POST /api/imports/{id}/check': { who: manage, ids: (ids) => ({ id: ids.import }), body: () => ({ targets: ['email'], options: { known_leads: 'update', tags: [], consent: null } }) },
  'POST /api/imports/{id}/start': { who: manage, ids: (ids) => ({ id: ids.import }) },
  'POST /api/imports/{id}/undo': { who: manage, ids: (ids) => ({ id: ids.import }) },
  'GET /api/imports/{id}/refused.csv': { who: manage, ids: (ids) => ({ id: ids.import }) },
  'PATCH /api/lead-views/{id}': { who: read, ids: ({ leadView }) => ({ id: leadView }), body: () => ({ name: 'Taken' }) },
  'DELETE /api/lead-views/{id}': { who: read, ids: ({ leadView }) => ({ id: leadView }) },
  'POST /api/lead-views/{id}/restore': { who: read, ids: ({ leadView }) => ({ id: leadView }) },
  'GET /api/leads/{id}': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'PATCH /api/leads/{id}': { who: edit, ids: ({ lead }) => ({ id: lead }), body: () => ({ name: 'Taken', version: 1 }) },
  'DELETE /api/leads/{id}': { who: manage, ids: ({ lead }) => ({ id: lead }) },
  'GET /api/leads/{id}/activities': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'GET /api/leads/{id}/timeline': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'POST /api/leads/{id}/score': { who: manage, ids: ({ lead }) => ({ id: lead }), body: () => ({ activity: 'demo_request' }) },
  'POST /api/leads/{id}/confirmation': { who: edit, ids: ({ lead }) => ({ id: lead }) },
  'POST /api/leads/{id}/tags': { who: edit, ids: ({ lead }) => ({ id: lead }), body: () => ({ tag: 'taken' }) },
  'DELETE /api/leads/{id}/tags': { who: edit, ids: ({ lead }) => ({ id: lead }), body: ({ tag }) => ({ tag }) },
  'GET /api/leads/{id}/notes': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'POST /api/leads/{id}/notes': { who: edit, ids: ({ lead }) => ({ id: lead }), body: () => ({ body: 'Taken' }) },
  'DELETE /api/leads/{id}/notes/{noteId}': { who: edit, ids: ({ lead, note }) => ({ id: lead, noteId: note }) },
  'GET /api/submissions': { who: manage },
  'POST /api/submissions/decisions': { who: manage, body: ({ submission }) => ({ action: 'delete', ids: [Number(submission)] }) },
  'POST /api/submissions/{id}/release': { who: manage, ids: ({ submission }) => ({ id: submission }) },
  'POST /api/submissions/{id}/delete': { who: manage, ids: ({ submission }) => ({ id: submission }) },
  'POST /api/submissions/{id}/restore': { who: manage, ids: ({ submission }) => ({ id: submission }) },
  'GET /api/spam-settings': { who: settings },
  'PUT /api/spam-settings': { who: settings, body: () => ({ turnstile_site_key: '' }) },
  'PUT /api/sites/self/spam-list': { who: site, isWithinCaller: true, body: () => ({ disallowed: 'casino' }) },
  'GET /api/tags': { who: read },
  'POST /api/leads/{id}/restore': { who: manage, ids: ({ lead }) => ({ id: lead }) },
  'GET /api/tasks': { who: read, query: () => 'mine&open' },
  'GET /api/leads/{id}/tasks': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'POST /api/leads/{id}/tasks': { who: edit, ids: ({ lead }) => ({ id: lead }), body: () => ({ title: 'Taken' }) },
  'PATCH /api/leads/{id}/tasks/{taskId}': { who: edit, ids: ({ lead, task }) => ({ id: lead, taskId: task }), body: () => ({ is_done: true, version: 1 }) },
  'DELETE /api/leads/{id}/tasks/{taskId}': { who: edit, ids: ({ lead, task }) => ({ id: lead, taskId: task }) },
  'POST /api/leads/{id}/tasks/{taskId}/restore': { who: edit, ids: ({ lead, task }) => ({ id: lead, taskId: task }) },
  'GET /api/leads/{id}/files': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'POST /api/leads/{id}/files': { who: edit, ids: ({ lead }) => ({ id: lead }), query: () => 'name=a.txt', body: () => ({}) },
  'DELETE /api/leads/{id}/files/{fileId}': { who: edit, ids: ({ lead, leadFile }) => ({ id: lead, fileId: leadFile }) },
  'POST /api/leads/{id}/files/{fileId}/restore': { who: edit, ids: ({ lead, leadFile }) => ({ id: lead, fileId: leadFile }) },
  'GET /api/leads/{id}/duplicates': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'GET /api/leads/{id}/merges': { who: read, ids: ({ lead }) => ({ id: lead }) },
  'POST /api/leads/{id}/merge': { who: manage, ids: ({ lead }) => ({ id: lead }), body: ({ lead }) => ({ merge_id: Number(lead) + 1, version: 1, merge_version: 1 }) },
  'POST /api/leads/{id}/merges/{mergeId}/undo': { who: manage, ids: ({ lead, merge }) => ({ id: lead, mergeId: merge }) },
  'GET /api/organizations': { who: manage, query: ({ tag }) => `search=${tag}` },
  'GET /api/organizations/{id}': { who: read, ids: ({ organization }) => ({ id: organization }) },
  'PATCH /api/organizations/{id}': { who: manage, ids: ({ organization }) => ({ id: organization }), body: () => ({ name: 'Taken', version: 1 }) },
  'GET /api/custom-fields': { who: ['dmat_view_leads', 'dmat_manage_campaigns', 'dmat_manage_settings'] },
  'POST /api/custom-fields': { who: settings, body: () => ({ label: 'Shoe size', kind: 'number' }) },
  'PUT /api/custom-fields/order': { who: settings, body: () => ({ ids: [] }) },
  'PATCH /api/custom-fields/{id}': { who: settings, ids: ({ customField }) => ({ id: customField }), body: () => ({ label: 'Taken', version: 1 }) },
  'DELETE /api/custom-fields/{id}': { who: settings, ids: ({ customField }) => ({ id: customField }) },
  'POST /api/custom-fields/{id}/restore': { who: settings, ids: ({ customField }) => ({ id: customField }) },
  'GET /api/landing-pages': { who: read },
  'GET /api/forms': { who: read },
  'GET /api/forms/{id}': { who: read, ids: ({ form }) => ({ id: form }) },
  'GET /api/forms/{id}/drop-off': { who: manage, ids: ({ form }) => ({ id: form }) },
  'GET /api/pages-report': { who: manage },
  'POST /api/forms/{id}/prefill-links': { who: manage, ids: ({ form }) => ({ id: form }), body: () => ({ values: { email: 'ada@example.test' } }) },
  'GET /api/files/{id}': { who: read, ids: ({ file }) => ({ id: file }) },
  'GET /api/messages': { who: read, query: ({ lead }) => `lead_id=${lead}` },
  'GET /api/email/fields': { who: manage },
  'POST /api/email/check': { who: manage, body: () => ({ text: 'Hello {{ lead.first_name }}' }) },
  'GET /api/home': { who: read },
  'GET /api/home/trends': { who: read },
  'POST /api/live/ticket': { who: read },
  'GET /api/live': { who: 'everybody', query: () => 'ticket=wrong' },
  'GET /api/settings': { who: settings },
  'PUT /api/settings': { who: settings, body: () => ({ tiers: { warm: 25, hot: 50 } }) },
  'GET /api/dead-letters': { who: settings },
  'POST /api/dead-letters/{id}/retry': { who: settings, ids: ({ deadLetter }) => ({ id: deadLetter }) },

  'POST /api/public/forms/{uid}/submissions': { who: 'everybody', ids: ({ formUid }) => ({ uid: formUid }), body: () => ({ descriptor: 'e30.AAAA', submission_id: '3d1f6a52-8f4e-4a57-9a55-2f1de6f3b0aa', answers: {} }) },
  'GET /api/traffic': { who: manage },
  'GET /api/public/collect.gif': { who: 'everybody', query: () => 'p=x' },
  'POST /api/public/collect-batch': { who: 'everybody', body: () => ({ site: 'st_00000000000000000000', beacons: [] }) },
  'POST /api/public/forms/{uid}/submissions/with-files': { who: 'everybody', ids: ({ formUid }) => ({ uid: formUid }), body: () => ({ descriptor: 'e30.AAAA', submission_id: '3d1f6a52-8f4e-4a57-9a55-2f1de6f3b0aa', answers: {} }) },
  'POST /api/public/forms/{uid}/known': { who: 'everybody', ids: ({ formUid }) => ({ uid: formUid }), body: () => ({ descriptor: 'e30.AAAA', visitor_id: '3d1f6a52-8f4e-4a57-9a55-2f1de6f3b0aa' }) },
  'POST /api/public/collect': { who: 'everybody', body: () => ({ site: 'st_00000000000000000000', events: [] }) },
  'GET /api/public/confirm/{token}': { who: 'everybody', ids: () => ({ token: 'wrong' }) },
  'POST /api/public/confirm/{token}': { who: 'everybody', ids: () => ({ token: 'wrong' }) },
  'GET /api/public/proof': { who: 'everybody' },
  'GET /api/public/unsubscribe/{token}': { who: 'everybody', ids: () => ({ token: 'wrong' }) },
  'POST /api/public/unsubscribe/{token}': { who: 'everybody', ids: () => ({ token: 'wrong' }) },
  'GET /api/docs': { who: 'everybody' },
  'GET /api/openapi.json': { who: 'everybody' },
};
