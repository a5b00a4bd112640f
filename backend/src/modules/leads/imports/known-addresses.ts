import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Addresses that came by: 53 bits of each, so that a million take 40 MB; one in nine thousand files of a million has a mix-up. */
export interface SeenAddresses {
  /** Whether the address comes for the first time. */
  isNew(address: string): boolean;
}

/** Counts which addresses of a file are leads already. */
@Injectable()
export class KnownAddresses {
  constructor(private readonly database: Database) {}

  /** How many of these addresses are leads that are not deleted. */
  async known(companyId: number, addresses: readonly string[]): Promise<number> {
    if (addresses.length === 0) return 0;
    const [row] = await this.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM leads WHERE company_id = ? AND email_normal IN (?) AND deleted_at IS NULL', [companyId, [...addresses]]);
    return Number(row!.n);
  }

  seen(): SeenAddresses {
    const seen = new Set<number>();
    return { isNew: (address) => { const before = seen.size; return seen.add(hash53(address)).size > before; } };
  }
}

/** cyrb53 by bryc (public domain): two multiplied 32-bit halves, mixed at the end. */
function hash53(text: string): number {
  let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    h1 = Math.imul(h1 ^ code, 2_654_435_761);
    h2 = Math.imul(h2 ^ code, 1_597_334_677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2_246_822_507) ^ Math.imul(h2 ^ (h2 >>> 13), 3_266_489_909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2_246_822_507) ^ Math.imul(h1 ^ (h1 >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & h2) + (h1 >>> 0);
}
