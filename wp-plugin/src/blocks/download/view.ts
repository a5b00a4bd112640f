import type { SentForm } from '../../frontend/send-answers.js';

document.addEventListener( 'dmat:form', ( event ) => {
	const { type, form } = ( event as CustomEvent< { type: string; form: string } > ).detail;
	const receipt = document.querySelector< SentForm >( `form[data-dmat-form="${ form }"]` )?.receipt;
	const ready = document.querySelector< HTMLElement >( `[data-dmat-form-of="${ form }"]` );
	const link = ready?.querySelector( 'a' );
	if ( type === 'form_submit' && receipt && ready && link ) {
		const url = new URL( link.href );
		url.searchParams.set( 'proof', receipt );
		link.href = url.href;
		ready.setAttribute( 'role', 'status' );
		ready.hidden = false;
	}
} );
