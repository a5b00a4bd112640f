import type { TrackingEvent, TrackingEventType } from '@dmat/shared/tracking/events';

/** What PHP prints for the pixel; nothing in it depends on the visitor. */
export interface PixelConfig {
	/** Public id of the site. */
	site: string;
	/** Where beacons go. */
	url: string;
	/** Id of the page in WordPress; 0 where the address stands for no single page. */
	post: number;
	consent: 'none' | 'granted' | 'wp';
	/** Address of the script that watches behaviour. */
	more: string;
	/** Address under which events are told while it is no longer the browser's. */
	at?: string;
}

/** What the pixel puts on `window.dmat`. */
export interface Pixel {
	context: () => Record< string, unknown > & { consent: { tracking: boolean } };
	track: ( type: TrackingEventType, data?: TrackingEvent[ 'data' ], form?: string ) => void;
	/** Sends what was gathered now. */
	flush: () => void;
	config: PixelConfig;
}
