import { jest } from '@jest/globals';
import type { CompanyDirectory } from '../../platform/auth/company-directory.js';
import type { Crypto } from '../../platform/crypto/crypto.js';
import { deriveKey } from '../../platform/crypto/crypto.js';
import { KnownSites } from './known-sites.js';
import { makeSiteId } from './site-id.js';
import type { ActiveSiteRow } from './site-row.js';
import type { SitesRepository } from './sites.repository.js';

const secret = Buffer.alloc(32, 7);
const former = Buffer.alloc(32, 8);
const publicId = makeSiteId();

function make(options: { isOpen?: boolean } = {}) {
  const row = { id: 1, company_id: 2, public_id: publicId, name: 'Site', url: 'https://a.test', timezone: 'UTC', locale: 'en_US', origins: '["https://a.test"]', secret_sealed: secret } satisfies ActiveSiteRow;
  const findActive = jest.fn(async (id: string) => (id === publicId ? row : null));
  const formerSecrets = async () => [former];
  const activeOrigins = jest.fn(async () => [{ companyId: 2, origins: ['https://a.test'] }]);
  const open = async (ids: readonly number[]) => new Map(options.isOpen === false ? [] : ids.map((id) => [id, { id, name: 'Company' }]));
  const crypto = { open: (_: string, sealed: Buffer) => sealed };
  const sites = new KnownSites({ findActive, activeOrigins, formerSecrets } as unknown as SitesRepository, { open } as unknown as CompanyDirectory, crypto as unknown as Crypto);
  return { sites, findActive, activeOrigins };
}

describe('KnownSites', () => {
  it('asks the table once and answers from memory until the site changed', async () => {
    const { sites, findActive } = make();
    const site = await sites.find(publicId);
    await sites.find(publicId);
    expect(site).toMatchObject({ id: 1, companyId: 2, companyName: 'Company', origins: ['https://a.test'] });
    expect(site!.subKey('jwt')).toEqual(deriveKey(secret, 'jwt'));
    expect(site!.descriptorKeys()).toEqual([secret, former].map((known) => deriveKey(known, 'form-descriptor')));
    expect(findActive).toHaveBeenCalledTimes(1);
    sites.forget(publicId);
    await sites.find(publicId);
    expect(findActive).toHaveBeenCalledTimes(2);
  });

  it('does not ask for what cannot be a site', async () => {
    const { sites, findActive } = make();
    expect(await sites.find("st_' OR 1=1")).toBeNull();
    expect(findActive).not.toHaveBeenCalled();
  });

  it('does not know the sites of a closed company', async () => {
    const { sites } = make({ isOpen: false });
    expect(await sites.find(publicId)).toBeNull();
    expect(await sites.isKnownOrigin('https://a.test')).toBe(false);
  });

  it('reads the origins once for many questions at a time, and not again for every stranger', async () => {
    const { sites, activeOrigins } = make();
    const answers = await Promise.all(['https://a.test', 'https://b.test', 'https://c.test'].map((origin) => sites.isKnownOrigin(origin)));
    expect(answers).toEqual([true, false, false]);
    await sites.isKnownOrigin('https://d.test');
    expect(activeOrigins).toHaveBeenCalledTimes(1);
  });

  it('goes on knowing its origins while the database is away', async () => {
    const { sites, activeOrigins } = make();
    await sites.isKnownOrigin('https://a.test');
    activeOrigins.mockRejectedValue(new Error('away'));
    sites.forget(publicId);
    expect(await sites.isKnownOrigin('https://a.test')).toBe(true);
  });
});
