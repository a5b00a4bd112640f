import { Injectable } from '@nestjs/common';
import type { Channel } from '../../domain/messaging/lane.js';
import type { ChannelProvider } from './channel-provider.js';
import type { Protection } from './protection.js';

/**
 * Where the flows plug in what messages may not know: who carries a channel, and what people agreed to. Without a
 * protection nothing is ever sent.
 */
@Injectable()
export class MessageWiring {
  private readonly providers = new Map<Channel, ChannelProvider>();
  private known: Protection | null = null;

  /** @throws Error when the channel has a provider already */
  useProvider(channel: Channel, provider: ChannelProvider): void {
    if (this.providers.has(channel)) throw new Error(`The channel ${channel} has two providers`);
    this.providers.set(channel, provider);
  }

  useProtection(protection: Protection): void {
    this.known = protection;
  }

  /** Channels that can be sent on. */
  channels(): Channel[] {
    return [...this.providers.keys()];
  }

  provider(channel: Channel): ChannelProvider {
    const provider = this.providers.get(channel);
    if (!provider) throw new Error(`No provider carries ${channel}`);
    return provider;
  }

  protection(): Protection {
    if (!this.known) throw new Error('Messages have no protection: the protect flow is missing');
    return this.known;
  }
}
