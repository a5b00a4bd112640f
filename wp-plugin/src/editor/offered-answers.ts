import type { FieldOption } from '@dmat/shared/forms/form-definition';
import { answerNameOf, freeAnswerName } from './answer-name.js';

/** One more offered answer at the end, still without words. */
export function withNewAnswer( options: readonly FieldOption[] ): FieldOption[] {
	return [ ...options, { value: freeAnswerName( 'answer', valuesOf( options ) ), label: '' } ];
}

/**
 * An offered answer in other words. While it is being written for the first time the value kept for it follows its
 * words, so that a lead's company size reads `11_to_50` and not `answer_2`; later the value stays, so that rewording
 * an answer changes no data.
 */
export function withWords( options: readonly FieldOption[], index: number, label: string, isBeingWritten: boolean ): FieldOption[] {
	const others = valuesOf( options.filter( ( _, position ) => position !== index ) );
	return options.map( ( option, position ) => {
		if ( position !== index ) {
			return option;
		}
		const follows = isBeingWritten || option.value === '';
		return { ...option, label, value: follows ? freeAnswerName( answerNameOf( label ) || 'answer', others ) : option.value };
	} );
}

const valuesOf = ( options: readonly FieldOption[] ): string[] => options.map( ( option ) => option.value );
