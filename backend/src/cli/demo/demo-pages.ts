import type { INestApplicationContext } from '@nestjs/common';
import { FormsService, type FormRef } from '../../modules/forms/index.js';
import { versionHashOf } from '../../modules/forms/descriptor.js';
import type { KnownSite } from '../../platform/auth/site-directory.js';
import { madeUpPages } from './cast.js';
import type { Chance } from './chance.js';
import type { DemoPage } from './make-visits.js';

/** A landing page of the demo and where it is in the tables. */
export interface PlacedPage extends DemoPage {
  ref: FormRef;
  versionHash: string;
}

const wanted = 3;
const firstMadeUpPost = 900_001;
const weights = [{ weight: 5, appeal: 1 }, { weight: 3, appeal: 1.5 }, { weight: 2, appeal: 2.1 }];

/** The site's own published pages with a form, the newest three; where there are fewer, pages that are made up. */
export async function demoPages(app: INestApplicationContext, site: KnownSite, chance: Chance): Promise<PlacedPage[]> {
  const forms = app.get(FormsService, { strict: false });
  const [pages, known] = await Promise.all([forms.allPages(site.companyId), forms.all(site.companyId)]);
  const own = pages
    .filter((page) => page.status === 'published' && page.siteId === site.id)
    .sort((a, b) => b.id - a.id)
    .flatMap((page) => known.filter((form) => form.landingPageId === page.id && form.status === 'active').slice(0, 1).map(({ definition }) => ({
      id: page.wpPostId, revision: page.revision, url: page.url, title: page.title, form: definition,
    })));
  const made = madeUpPages.map(({ slug, title, form }, index) => ({
    id: firstMadeUpPost + index, revision: 1, url: `${site.url}/${slug}/`, title, form: { ...form, id: chance.uuid() },
  }));
  const missing = made.filter((page) => !own.some((one) => one.id === page.id)).slice(0, Math.max(0, wanted - own.length));
  return Promise.all([...own, ...missing].slice(0, wanted).map(async (page, index): Promise<PlacedPage> => {
    const versionHash = versionHashOf(page.form);
    const { id, revision, url, title, form } = page;
    const ref = await forms.locate({ site, page: { id, revision, url, title }, form, versionHash });
    return { ...page, ...weights[index]!, ref, versionHash };
  }));
}
