import { Global, Module } from '@nestjs/common';
import { LiveChannel } from './live-channel.js';
import { LiveStreams } from './live-streams.js';
import { LiveTickets } from './live-tickets.js';

/** News for open screens: carried by Redis, told as server-sent events. */
@Global()
@Module({ providers: [LiveChannel, LiveStreams, LiveTickets], exports: [LiveChannel, LiveStreams, LiveTickets] })
export class LiveModule {}
