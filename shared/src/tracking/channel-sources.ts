/** Names by which search engines, social networks, mail and apps are known in `utm_source` and in the hosts of referrers. */

/** Search engines: the name before a host's ending, as in `google.co.uk`. */
export const SEARCH_ENGINES: ReadonlySet<string> = new Set([
  'google', 'bing', 'duckduckgo', 'yahoo', 'ecosia', 'qwant', 'startpage', 'baidu', 'yandex', 'brave', 'kagi', 'presearch',
  'seznam', 'naver', 'sogou', 'swisscows', 'mojeek', 'metager',
]);

/** Social networks, with the short names their links go by. */
export const SOCIAL_NETWORKS: ReadonlySet<string> = new Set([
  'facebook', 'fb', 'instagram', 'ig', 'linkedin', 'lnkd', 'twitter', 'x', 't', 'tiktok', 'pinterest', 'pin', 'reddit', 'redd',
  'youtube', 'youtu', 'threads', 'mastodon', 'bluesky', 'bsky', 'xing', 'vk', 'whatsapp', 'telegram', 'snapchat', 'quora',
  'medium', 'tumblr', 'weibo', 'ycombinator',
]);

/** Webmail whose host does not begin with mail, webmail, outlook or email. */
export const MAIL_HOSTS: ReadonlySet<string> = new Set([
  'inbox.google.com', 'deref-mail.com', 'deref-gmx.net', 'deref-web.de', 'navigator.gmx.net', 'navigator.web.de', 'app.fastmail.com', 'app.hey.com',
]);

/** Apps on Android, by what their referrer `android-app://…` names. */
export const APPS: Readonly<Record<string, 'email' | 'social' | 'organic_search'>> = {
  'com.google.android.gm': 'email',
  'com.microsoft.office.outlook': 'email',
  'com.google.android.googlequicksearchbox': 'organic_search',
  'com.linkedin.android': 'social',
  'com.facebook.katana': 'social',
  'com.facebook.orca': 'social',
  'com.instagram.android': 'social',
  'com.twitter.android': 'social',
  'com.reddit.frontpage': 'social',
  'com.pinterest': 'social',
  'org.telegram.messenger': 'social',
};

/** What the medium of a paid click is called. */
export const PAID_MEDIA = ['cpc', 'ppc', 'cpm', 'cpv', 'cpa', 'cpl', 'paid', 'paid-search', 'sem', 'ad', 'ads', 'display', 'banner', 'paid-social', 'retargeting', 'remarketing', 'sponsored'] as const;

/** What the medium of an unpaid social link is called. */
export const SOCIAL_MEDIA = ['social', 'social-media', 'social-network', 'sm'] as const;

/** What the medium of a notification is called. */
export const PUSH_MEDIA = ['push', 'web-push', 'mobile-push', 'notification'] as const;
