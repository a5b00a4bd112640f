import type { FormDefinition, FormField } from '@dmat/shared/forms/form-definition';

/** Who lives in the demo. All names are made up; every address ends in `.example`, which reaches nobody. */
export const firstNames = [
  'Amara', 'Ben', 'Chloe', 'Daniel', 'Elena', 'Felix', 'Grace', 'Hugo', 'Ines', 'Jonas', 'Kira', 'Liam', 'Maya', 'Noah', 'Olivia', 'Pavel',
  'Quinn', 'Rosa', 'Samuel', 'Tara', 'Umar', 'Vera', 'Wei', 'Ximena', 'Yusuf', 'Zoe', 'Anton', 'Beatriz', 'Clara', 'Dmitri', 'Esther', 'Farah',
];
export const lastNames = [
  'Adler', 'Brandt', 'Castillo', 'Dubois', 'Eriksen', 'Fischer', 'Garcia', 'Haddad', 'Ivanova', 'Jensen', 'Khan', 'Lindqvist', 'Moreau', 'Novak',
  'Okafor', 'Petrov', 'Quiroga', 'Rossi', 'Sato', 'Torres', 'Ueda', 'Varga', 'Weber', 'Xu', 'Yilmaz', 'Zielinski', 'Bauer', 'Costa', 'Nguyen', 'Singh',
];
export const firmBeginnings = ['Bright', 'North', 'Blue', 'Silver', 'Green', 'Red', 'Clear', 'High', 'Open', 'First', 'True', 'Swift', 'Stone', 'River', 'Sun', 'Iron', 'Oak', 'Pine'];
export const firmEnds = ['wave', 'wind', 'field', 'point', 'bridge', 'works', 'line', 'peak', 'gate', 'ford', 'light', 'path', 'mark', 'forge', 'harbor', 'grove'];
export const publicMailHosts = ['mail.example', 'post.example', 'inbox.example'];
export const industries = ['Software', 'Manufacturing', 'Retail', 'Healthcare', 'Education', 'Finance', 'Logistics', 'Consulting'];
export const jobs = ['Marketing manager', 'Head of growth', 'Managing director', 'Sales manager', 'Operations lead', 'Product manager', 'Founder', 'Office manager'];
export const sizes = ['1-10', '11-50', '51-200', '201-1000', '1000+'] as const;
export const wishes = ['We want to replace our spreadsheets.', 'Please call me next week.', 'How long does the setup take?', 'We need this before the season starts.', 'Do you have a partner in our region?'];
export const notes = [
  'Called, wants an offer until the end of the month.', 'Has budget next quarter.', 'Very interested in the integration, send the case study.',
  'Decides together with the head of sales.', 'Reached voicemail twice.', 'Asked for references from their industry.',
];
export const looseTags = ['vip', 'partner', 'follow up', 'trade fair', 'newsletter'];

/** How visitors come, and how often. */
export const origins = [
  { weight: 30, query: '', referrer: 'https://www.google.com/' },
  { weight: 20, query: '', referrer: '' },
  { weight: 12, query: 'utm_source=google&utm_medium=cpc&utm_campaign=brand&gclid=demo', referrer: 'https://www.google.com/' },
  { weight: 9, query: 'utm_source=newsletter&utm_medium=email&utm_campaign=autumn', referrer: '' },
  { weight: 9, query: '', referrer: 'https://www.linkedin.com/' },
  { weight: 7, query: 'utm_source=linkedin&utm_medium=paid_social&utm_campaign=decision-makers&li_fat_id=demo', referrer: 'https://www.linkedin.com/' },
  { weight: 5, query: 'utm_source=facebook&utm_medium=paid_social&utm_campaign=retarget&fbclid=demo', referrer: 'https://www.facebook.com/' },
  { weight: 5, query: '', referrer: 'https://blog.partner.example/best-tools' },
  { weight: 3, query: '', referrer: 'https://www.bing.com/' },
];

/** What visitors browse with, and from where. */
export const browsers = [
  { weight: 34, userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36' },
  { weight: 14, userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15' },
  { weight: 24, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1' },
  { weight: 18, userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36' },
  { weight: 7, userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0' },
  { weight: 3, userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
];
export const places = [
  { weight: 40, language: 'en', country: 'US' }, { weight: 20, language: 'de', country: 'DE' }, { weight: 14, language: 'en', country: 'GB' },
  { weight: 10, language: 'fr', country: 'FR' }, { weight: 8, language: 'es', country: 'ES' }, { weight: 8, language: 'nl', country: 'NL' },
];

/** Pages of the site that carry no form. */
export const otherPages = [
  { weight: 30, path: '/', title: 'Home' }, { weight: 14, path: '/pricing/', title: 'Pricing' }, { weight: 14, path: '/features/', title: 'Features' },
  { weight: 10, path: '/blog/seven-forms-that-convert/', title: 'Seven forms that convert' }, { weight: 9, path: '/blog/what-a-lead-costs/', title: 'What a lead costs' },
  { weight: 8, path: '/customers/', title: 'Customers' }, { weight: 6, path: '/about/', title: 'About us' }, { weight: 5, path: '/contact/', title: 'Contact' },
];

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({ name, kind: 'text', label, required: false, maps: null, ...more });
const consent = field('news', 'News', { kind: 'consent', consent: { purpose: 'marketing', channels: ['email'], text: 'Yes, send me news and offers by email. I can unsubscribe at any time.' } });

/** Pages that the demo makes up where the site has fewer than three of its own. */
export const madeUpPages: { slug: string; title: string; form: Omit<FormDefinition, 'id'> }[] = [
  {
    slug: 'guide', title: 'The lead guide',
    form: {
      name: 'Get the guide', tags: ['guide'], source: 'landing_page', campaign: 'guide', success: { kind: 'message', text: 'Thank you. The guide is on its way.' },
      fields: [field('email', 'Work email', { kind: 'email', required: true, maps: 'email' }), field('name', 'Name', { maps: 'name' }), field('company', 'Company', { maps: 'company_name' }), consent],
    },
  },
  {
    slug: 'demo', title: 'See the product in 20 minutes',
    form: {
      name: 'Book a demo', tags: ['demo'], source: 'landing_page', campaign: 'product', success: { kind: 'message', text: 'Thank you. We write to you today.' },
      fields: [
        field('first_name', 'First name', { required: true, maps: 'first_name' }), field('last_name', 'Last name', { maps: 'last_name' }),
        field('email', 'Work email', { kind: 'email', required: true, maps: 'email' }), field('phone', 'Phone', { kind: 'phone', required: true, maps: 'phone' }),
        field('company', 'Company', { required: true, maps: 'company_name' }),
        field('size', 'Company size', { kind: 'select', maps: 'company_size', options: sizes.map((size) => ({ value: size, label: size })) }),
        field('wish', 'What would you like to see?', { kind: 'textarea' }), consent,
      ],
    },
  },
  {
    slug: 'webinar', title: 'Webinar: from click to customer',
    form: {
      name: 'Save my seat', tags: ['webinar'], source: 'webinar', campaign: 'webinar', success: { kind: 'message', text: 'Your seat is saved.' },
      fields: [field('email', 'Work email', { kind: 'email', required: true, maps: 'email' }), field('name', 'Name', { required: true, maps: 'name' }), field('job', 'Your role', { maps: 'job_title' }), consent],
    },
  },
];
