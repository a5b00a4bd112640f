export { SpamModule } from './spam.module.js';
export { SpamSettingsService, type SpamSettings } from './spam-settings.service.js';
export { ProofOfWork } from './proof-of-work.js';
export { Turnstile } from './turnstile.js';
export { domainOf, isDisposable, isFreeMail } from './mail-domains.js';
