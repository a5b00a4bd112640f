import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CountryResponse, Reader } from 'maxmind';
import { Config } from '../../platform/config/config.js';
import { log } from '../../platform/logger/logger.js';
import { whenNeeded } from '../../platform/packages/when-needed.js';

const maxmind = whenNeeded<typeof import('maxmind')>('maxmind');

/** Where a request came from, as far as the server saw it. */
export interface Origin {
  /** Address of the visitor. It is looked up and forgotten. */
  ip: string;
  /** What the edge in front says of the country; only given where a trusted proxy brought the request. */
  edge: string | undefined;
}

/** The country of a visitor: by the edge in front, else by the operator's own table of networks, else unknown. */
@Injectable()
export class Countries implements OnModuleInit {
  private reader: Reader<CountryResponse> | null = null;

  constructor(private readonly config: Config) {}

  /** A table that cannot be read leaves countries unknown; the operator reads why. */
  async onModuleInit(): Promise<void> {
    const path = this.config.geoipMmdb;
    if (path === '') return;
    try {
      this.reader = await maxmind().open<CountryResponse>(path, { cache: { max: 10_000 }, watchForUpdates: true, watchForUpdatesNonPersistent: true });
    } catch (error) {
      log.error({ err: error, path }, 'DMAT_GEOIP_MMDB cannot be read; countries stay unknown');
    }
  }

  /** Two capital letters (ISO 3166-1), or an empty string. */
  of({ ip, edge }: Origin): string {
    const told = edge?.trim().toUpperCase() ?? '';
    if (/^[A-Z]{2}$/.test(told) && told !== 'XX') return told;
    if (this.reader === null) return '';
    try {
      const found = this.reader.get(ip);
      return (found?.country ?? found?.registered_country)?.iso_code ?? '';
    } catch {
      return '';
    }
  }
}
