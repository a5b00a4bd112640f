/** The name of an answer made from a question: small letters, digits and underscores, at most 40 of them. */
export function answerNameOf( question: string ): string {
	return question
		.normalize( 'NFKD' )
		.replace( /\p{M}/gu, '' )
		.toLowerCase()
		.replace( /[^a-z0-9]+/g, '_' )
		.replace( /^_+|_+$/g, '' )
		.slice( 0, 40 )
		.replace( /_+$/, '' );
}

/** The name itself when nobody has it, else the first free one with a number behind it. */
export function freeAnswerName( wanted: string, taken: readonly string[] ): string {
	let name = wanted;
	for ( let number = 2; taken.includes( name ); number++ ) {
		name = `${ wanted }_${ number }`;
	}
	return name;
}
