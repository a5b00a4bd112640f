import { Injectable } from '@nestjs/common';
import type { Beacon } from '@dmat/shared/tracking/events';
import { touchOfAddress } from '@dmat/shared/tracking/touch';
import { SiteDirectory, type KnownSite } from '../../platform/auth/site-directory.js';
import { Clock } from '../../platform/clock/clock.js';
import { hmac, isSame } from '../../platform/crypto/crypto.js';
import { AppError } from '../../platform/http/app-error.js';
import { uuid } from '../../platform/ids/ids.js';
import { CollectService, type CollectHeaders } from './collect.service.js';

/** A view that a picture tells. */
export interface ImageView {
  /** The page, as its site signed it: `base64url(JSON) . base64url(HMAC-SHA256)`. */
  reference: string;
  /** Value of `Referer`: the page with its query, where the browser tells it. Only its campaign is kept. */
  referer: string | undefined;
  /** A repeated id changes nothing; a picture that comes from the browser itself has none. */
  id?: string;
  /** Milliseconds since 1970. */
  at?: number;
}

const LONGEST = 4_096;

/**
 * Counts pages in browsers without scripts, by a picture. Only the site can sign which page it is, so nobody makes views of
 * pages that are none; nobody is recognised.
 */
@Injectable()
export class PageImages {
  constructor(
    private readonly sites: SiteDirectory,
    private readonly collector: CollectService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError forbidden when no connected site signed this page */
  async count(view: ImageView, headers: CollectHeaders): Promise<void> {
    const page = readReference(view.reference);
    const site = await this.sites.find(page.site);
    if (!site || !isSignedBy(site, view.reference)) throw refused();
    const beacon: Beacon = {
      site: site.publicId,
      page: { url: page.url, title: page.title, referrer: '', ...(page.post > 0 ? { post_id: page.post } : {}) },
      events: [{ id: view.id ?? uuid(), type: 'page_view', at: view.at ?? this.clock.now().getTime() }],
    };
    const touch = view.referer === undefined ? null : touchOfAddress(view.referer, '');
    if (touch !== null) beacon.touch = touch;
    await this.collector.take(site, beacon, headers);
  }
}

function isSignedBy(site: KnownSite, reference: string): boolean {
  const dot = reference.lastIndexOf('.');
  return isSame(Buffer.from(reference.slice(dot + 1), 'base64url'), hmac(site.subKey('pixel-image'), reference.slice(0, dot)));
}

function readReference(reference: string): { site: string; post: number; url: string; title: string } {
  try {
    if (reference.length > LONGEST) throw refused();
    const { v, site, post, url, title } = JSON.parse(Buffer.from(reference.split('.', 1)[0]!, 'base64url').toString('utf8')) as Record<string, unknown>;
    if (v !== 1 || typeof site !== 'string' || typeof url !== 'string' || typeof title !== 'string') throw refused();
    return { site, post: Number.isSafeInteger(post) ? Number(post) : 0, url, title: title.slice(0, 255) };
  } catch {
    throw refused();
  }
}

function refused(): AppError {
  return new AppError('forbidden', 'page-not-signed', 'No connected site signed this page.');
}
