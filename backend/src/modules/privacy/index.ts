export { PrivacyModule } from './privacy.module.js';
export { ConsentsService } from './consents.service.js';
export type { ConsentRow, ConsentSource, StoredConsent } from './consents.repository.js';
export { SuppressionsService, type SuppressedAddress } from './suppressions.service.js';
export { UnsubscribeTokens, type LinkHolder } from './unsubscribe-tokens.js';
export { unsubscribePage, type UnsubscribeView } from './unsubscribe-page.js';
export { ASK_AGAIN_MS, ConfirmationsService, type AddressToConfirm } from './confirmations.service.js';
export type { Confirmation } from './confirmations.repository.js';
export { confirmPage, type ConfirmView } from './confirm-page.js';
