import { Injectable } from '@nestjs/common';
import { isUuid, parseBeacon } from '@dmat/shared/tracking/events';
import { SiteDirectory, type KnownSite } from '../../platform/auth/site-directory.js';
import { hmac, isSame } from '../../platform/crypto/crypto.js';
import { AppError } from '../../platform/http/app-error.js';
import { CollectService, type CollectHeaders } from './collect.service.js';
import { PageImages } from './page-images.js';

const MOST = 500;

/** What became of a batch. */
export interface ForwardedResult {
  taken: number;
  /** Reports that were none, or not of this site. */
  refused: number;
}

/**
 * Takes what browsers reported to their site and the site passes on, many at a time, with what it saw of each browser. The
 * signature is over every byte, so the addresses of visitors are as the site says.
 */
@Injectable()
export class ForwardedBeacons {
  constructor(
    private readonly sites: SiteDirectory,
    private readonly collector: CollectService,
    private readonly images: PageImages,
  ) {}

  /**
   * Answers after the commit. A batch that comes twice changes nothing the second time.
   * @param text the body as it came
   * @param signature base64url of its HMAC-SHA256 by the site's key
   * @throws AppError invalid, forbidden when no connected site signed it, unavailable when it is worth sending again
   */
  async take(text: string, signature: string): Promise<ForwardedResult> {
    const { site: publicId, beacons } = readBatch(text);
    const site = await this.sites.find(publicId);
    if (!site || !isSame(Buffer.from(signature, 'base64url'), hmac(site.subKey('beacons'), text))) {
      throw new AppError('forbidden', 'batch-not-signed', 'No connected site signed this.');
    }
    const ends = await Promise.allSettled(beacons.map((report) => this.takeOne(site, report)));
    const failure = ends.find((end) => end.status === 'rejected' && !isRefusal(end.reason));
    if (failure) throw (failure as PromiseRejectedResult).reason;
    const taken = ends.filter((end) => end.status === 'fulfilled').length;
    return { taken, refused: ends.length - taken };
  }

  private async takeOne(site: KnownSite, report: unknown): Promise<void> {
    if (typeof report !== 'object' || report === null) throw refused();
    const { body, image, id, at, ...seen } = report as Record<string, unknown>;
    const headers = headersOf(seen);
    if (typeof image === 'string') {
      const view = { reference: image, referer: textOf(seen['referer']), ...(isUuid(id) ? { id } : {}), ...(typeof at === 'number' ? { at } : {}) };
      return this.images.count(view, headers);
    }
    const parsed = parseBeacon(jsonOf(body));
    if (!parsed.ok || parsed.beacon.site !== site.publicId) throw refused();
    return this.collector.take(site, parsed.beacon, headers);
  }
}

function readBatch(text: string): { site: string; beacons: unknown[] } {
  const batch = jsonOf(text) as { site?: unknown; beacons?: unknown } | null;
  if (typeof batch?.site !== 'string' || !Array.isArray(batch.beacons) || batch.beacons.length > MOST) {
    throw new AppError('invalid', 'batch-invalid', `The body must be a site and a list of at most ${MOST} beacons.`);
  }
  return { site: batch.site, beacons: batch.beacons };
}

function headersOf(seen: Record<string, unknown>): CollectHeaders {
  return {
    userAgent: textOf(seen['user-agent']), privacyControl: textOf(seen['sec-gpc']), doNotTrack: textOf(seen['dnt']),
    languages: textOf(seen['accept-language']), purpose: textOf(seen['sec-purpose']), ip: textOf(seen['ip']) ?? '',
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

function refused(): AppError {
  return new AppError('invalid', 'beacon-invalid', 'This is no report of a page.');
}

function isRefusal(error: unknown): boolean {
  return error instanceof AppError && (error.kind === 'invalid' || error.kind === 'forbidden');
}
