/** What an offer keeps of a visitor, and where: the moment they saw it first. */
type Memory = Pick< Storage, 'getItem' | 'setItem' >;

const HOUR = 3_600_000;

/**
 * When an offer ends for this visitor, in milliseconds since 1970. An offer that begins with the first visit has no end
 * for somebody whose first visit may not be remembered: a clock that starts anew on every page would be a lie.
 */
export function offerEnd( { dmatEnds, dmatHours, dmatOffer }: DOMStringMap, memory: Memory | undefined, now: number ): number | undefined {
	if ( dmatEnds ) {
		return Date.parse( dmatEnds );
	}
	if ( ! memory ) {
		return;
	}
	const key = `dmat_offer_${ dmatOffer }`;
	const first = Number( memory.getItem( key ) ) || now;
	memory.setItem( key, String( first ) );
	return first + Number( dmatHours ) * HOUR;
}
