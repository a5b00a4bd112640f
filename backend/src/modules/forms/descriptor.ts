import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@dmat/shared/forms/form-definition';
import { parseFormDefinition } from '@dmat/shared/forms/parse-form-definition';
import { BriefMemory } from '../../platform/auth/brief-memory.js';
import { SiteDirectory, type KnownSite } from '../../platform/auth/site-directory.js';
import { hmac, isSame } from '../../platform/crypto/crypto.js';
import { canonicalJson } from './canonical-json.js';
import { descriptorInvalid } from './forms.errors.js';

/** The page a form stood on when it was rendered. */
export interface DescribedPage {
  /** WordPress id of the page; 0 when it is none. */
  id: number;
  /** WordPress revision, the evidence of what was shown. */
  revision: number;
  url: string;
  title: string;
}

/** A form as a site signed it into one of its pages. */
export interface DescribedForm {
  site: KnownSite;
  page: DescribedPage;
  form: FormDefinition;
  /** First 32 hex digits of SHA-256 over the form's canonical JSON. */
  versionHash: string;
}

const LONGEST = 200_000;
const REMEMBERED = 1_000;
const LIFETIME_MS = 300_000;

/**
 * Opens descriptors: `base64url(JSON) . base64url(HMAC-SHA256)`. The site's signature makes a submission independent of
 * any earlier sync, and of page caches, because it never expires.
 */
@Injectable()
export class Descriptors {
  private readonly opened = new BriefMemory<Omit<DescribedForm, 'site'> & { siteId: number; sitePublicId: string }>(REMEMBERED, LIFETIME_MS);

  constructor(private readonly sites: SiteDirectory) {}

  /** @throws AppError `descriptor-invalid` when no connected site signed this very text */
  async open(descriptor: string, formUid: string): Promise<DescribedForm> {
    const known = this.opened.get(descriptor);
    const site = await this.sites.find(known?.sitePublicId ?? readSite(descriptor));
    if (!site) throw descriptorInvalid();
    const opened = known?.siteId === site.id ? known : verify(descriptor, site);
    if (opened !== known) this.opened.set(descriptor, opened);
    if (opened.form.id !== formUid) throw descriptorInvalid();
    return { site, page: opened.page, form: opened.form, versionHash: opened.versionHash };
  }
}

function verify(descriptor: string, site: KnownSite) {
  const dot = descriptor.lastIndexOf('.');
  const body = descriptor.slice(0, dot);
  const signature = Buffer.from(descriptor.slice(dot + 1), 'base64url');
  if (!site.descriptorKeys().some((key) => isSame(signature, hmac(key, body)))) throw descriptorInvalid();
  const { page, form } = readBody(descriptor);
  const parsed = parseFormDefinition(form);
  if (!parsed.ok) throw descriptorInvalid();
  return {
    siteId: site.id, sitePublicId: site.publicId, page: readPage(page), form: parsed.form, versionHash: versionHashOf(parsed.form),
  };
}

/** The name of a form's exact wording. */
export function versionHashOf(form: FormDefinition): string {
  return createHash('sha256').update(canonicalJson(form)).digest('hex').slice(0, 32);
}

function readSite(descriptor: string): string {
  const { site } = readBody(descriptor);
  if (typeof site !== 'string') throw descriptorInvalid();
  return site;
}

function readBody(descriptor: string): Record<string, unknown> {
  const dot = descriptor.lastIndexOf('.');
  if (dot < 1 || descriptor.length > LONGEST) throw descriptorInvalid();
  try {
    const body: unknown = JSON.parse(Buffer.from(descriptor.slice(0, dot), 'base64url').toString());
    if (typeof body === 'object' && body !== null && (body as { v?: unknown }).v === 1) return body as Record<string, unknown>;
  } catch {
    // Falls through to the refusal.
  }
  throw descriptorInvalid();
}

function readPage(raw: unknown): DescribedPage {
  const page = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const count = (value: unknown) => (Number.isSafeInteger(Number(value)) && Number(value) > 0 ? Number(value) : 0);
  const text = (value: unknown, longest: number) => (typeof value === 'string' ? value.toWellFormed().slice(0, longest) : '');
  return { id: count(page['id']), revision: count(page['rev']), url: text(page['url'], 2048), title: text(page['title'], 255) };
}
