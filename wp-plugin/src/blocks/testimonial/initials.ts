/** The first letters of the first and the last word of a name: what stands where a face would. */
export function initials( name: string ): string {
	const words = name.replace( /<[^>]*>|&[^;]+;/g, ' ' ).split( /\s+/ ).filter( Boolean );
	const ends = words.length > 1 ? [ words[ 0 ]!, words.at( -1 )! ] : words;
	return ends.map( ( word ) => [ ...word ][ 0 ] ).join( '' ).toLocaleUpperCase( 'en' );
}
