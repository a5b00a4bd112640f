/** Tells the page, and with it the pixel, what happened to a form. True, so that a caller can note it was told. */
export const tell = ( type: 'form_start' | 'form_submit', form: string ): boolean =>
	document.dispatchEvent( new CustomEvent( 'dmat:form', { detail: { type, form } } ) );
