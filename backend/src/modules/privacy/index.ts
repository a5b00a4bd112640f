export { PrivacyModule } from './privacy.module.js';
export { ConsentsService } from './consents.service.js';
export type { ConsentRow, ConsentSource, StoredConsent } from './consents.repository.js';
export { SuppressionsService, type SuppressedAddress } from './suppressions.service.js';
export { UnsubscribeTokens, type LinkHolder } from './unsubscribe-tokens.js';
export { unsubscribePage, type UnsubscribeView } from './unsubscribe-page.js';
