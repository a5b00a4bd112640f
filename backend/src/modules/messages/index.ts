export type { ChannelProvider } from './channel-provider.js';
export type { MessageDraft } from './message-draft.js';
export type { ClaimedMessage, ListedMessage } from './message-row.js';
export { MessageWiring } from './message-wiring.js';
export { MessagesModule } from './messages.module.js';
export { MessagesService } from './messages.service.js';
export type { Protection, ProtectionFacts } from './protection.js';
export { Sender } from './sender.js';
