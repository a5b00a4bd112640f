export { PrivacyModule } from './privacy.module.js';
export { ConsentsService } from './consents.service.js';
export type { ConsentRow, ConsentSource, StoredConsent } from './consents.repository.js';
