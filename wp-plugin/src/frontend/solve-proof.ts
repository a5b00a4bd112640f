/** A riddle of ALTCHA: which number, written behind the salt, has this SHA-256? */
export interface Challenge {
	algorithm: string;
	challenge: string;
	salt: string;
	signature: string;
	maxnumber?: number;
}

/** A stretch of numbers to try. */
export interface Stretch {
	salt: string;
	challenge: string;
	from: number;
	to: number;
}

/**
 * The number, or -1 when it is not in the stretch. It works without `crypto.subtle`, which pages without TLS do not have,
 * and refers to nothing outside itself, so that a worker can be made of its text.
 */
export function search( { salt, challenge, from, to }: Stretch ): number {
	const fraction = ( x: number ) => ( ( x - Math.floor( x ) ) * 4294967296 ) | 0;
	const start: number[] = [];
	const rounds: number[] = [];
	for ( let n = 2; rounds.length < 64; n++ ) {
		let isPrime = true;
		for ( let d = 2; d * d <= n; d++ ) {
			isPrime = isPrime && n % d !== 0;
		}
		if ( isPrime ) {
			if ( start.length < 8 ) {
				start.push( fraction( Math.sqrt( n ) ) );
			}
			rounds.push( fraction( Math.cbrt( n ) ) );
		}
	}
	const wanted = [ 0, 1, 2, 3, 4, 5, 6, 7 ].map( ( i ) => parseInt( challenge.slice( i * 8, i * 8 + 8 ), 16 ) | 0 );
	const prefix = unescape( encodeURIComponent( salt ) );
	const w = new Int32Array( 64 );
	const turn = ( x: number, by: number ) => ( x >>> by ) | ( x << ( 32 - by ) );
	for ( let number = from; number <= to; number++ ) {
		const text = prefix + number;
		const blocks = ( ( text.length + 8 ) >> 6 ) + 1;
		const h = start.slice();
		for ( let block = 0; block < blocks; block++ ) {
			for ( let i = 0; i < 16; i++ ) {
				let word = 0;
				for ( let b = 0; b < 4; b++ ) {
					const at = block * 64 + i * 4 + b;
					word = ( word << 8 ) | ( at < text.length ? text.charCodeAt( at ) : at === text.length ? 128 : 0 );
				}
				w[ i ] = word;
			}
			if ( block === blocks - 1 ) {
				w[ 15 ] = text.length * 8;
			}
			for ( let i = 16; i < 64; i++ ) {
				const x = w[ i - 15 ]!;
				const y = w[ i - 2 ]!;
				w[ i ] = w[ i - 16 ]! + ( turn( x, 7 ) ^ turn( x, 18 ) ^ ( x >>> 3 ) ) + w[ i - 7 ]! + ( turn( y, 17 ) ^ turn( y, 19 ) ^ ( y >>> 10 ) );
			}
			let [ a, b, c, d, e, f, g, k ] = h as [ number, number, number, number, number, number, number, number ];
			for ( let i = 0; i < 64; i++ ) {
				const one = ( k + ( turn( e, 6 ) ^ turn( e, 11 ) ^ turn( e, 25 ) ) + ( ( e & f ) ^ ( ~e & g ) ) + rounds[ i ]! + w[ i ]! ) | 0;
				const two = ( ( turn( a, 2 ) ^ turn( a, 13 ) ^ turn( a, 22 ) ) + ( ( a & b ) ^ ( a & c ) ^ ( b & c ) ) ) | 0;
				k = g;
				g = f;
				f = e;
				e = ( d + one ) | 0;
				d = c;
				c = b;
				b = a;
				a = ( one + two ) | 0;
			}
			[ a, b, c, d, e, f, g, k ].forEach( ( x, i ) => ( h[ i ] = ( h[ i ]! + x ) | 0 ) );
		}
		if ( h.every( ( x, i ) => x === wanted[ i ] ) ) {
			return number;
		}
	}
	return -1;
}

/** Beside the page, so that typing stays smooth. Rejects where a page allows no workers. */
async function searchAside( stretch: Stretch ): Promise< number > {
	const address = URL.createObjectURL( new Blob( [ `onmessage=(e)=>postMessage((${ search.toString() })(e.data))` ], { type: 'text/javascript' } ) );
	return new Promise< number >( ( resolve, reject ) => {
		const worker = new Worker( address );
		worker.onmessage = ( { data } ) => {
			worker.terminate();
			resolve( data as number );
		};
		worker.onerror = reject;
		worker.postMessage( stretch );
	} ).finally( () => URL.revokeObjectURL( address ) );
}

/** On the page itself, a few at a time. */
async function searchHere( { to, ...rest }: Stretch ): Promise< number > {
	for ( let from = 0; from <= to; from += 500 ) {
		const found = search( { ...rest, from, to: Math.min( to, from + 499 ) } );
		if ( found >= 0 ) {
			return found;
		}
		await new Promise( ( go ) => setTimeout( go ) );
	}
	return -1;
}

/** The proof as the backend reads it: base64 of ALTCHA's JSON. */
export async function solveProof( { algorithm, challenge, salt, signature, maxnumber = 1e6 }: Challenge ): Promise< string > {
	const stretch = { salt, challenge, from: 0, to: maxnumber };
	const number = await searchAside( stretch ).catch( () => searchHere( stretch ) );
	return btoa( JSON.stringify( { algorithm, challenge, number, salt, signature } ) );
}
