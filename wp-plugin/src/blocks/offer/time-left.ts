/** Seconds in each unit of the clock, the longest first. */
const seconds = { day: 86400, hour: 3600, minute: 60, second: 1 } as const;

/** What the clock counts in. */
export type ClockUnit = keyof typeof seconds;

/** A length of time in milliseconds, split into what the boxes of the clock show. */
export function timeLeft( milliseconds: number ): Record< ClockUnit, number > {
	let rest = Math.max( 0, Math.ceil( milliseconds / 1000 ) );
	const left = {} as Record< ClockUnit, number >;
	for ( const unit in seconds ) {
		left[ unit as ClockUnit ] = Math.floor( rest / seconds[ unit as ClockUnit ] );
		rest %= seconds[ unit as ClockUnit ];
	}
	return left;
}
