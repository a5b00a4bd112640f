/** For forms that ask numbers, days or files, or some of their questions on a condition only. */
import { getContext, getElement, store } from '@wordpress/interactivity';
import { askedFields } from '@dmat/shared/forms/asked-fields';
import { checkEveryAnswer } from '@dmat/shared/forms/check-every-answer';
import type { CheckedAnswers } from '@dmat/shared/forms/check-answers';
import type { FormField } from '@dmat/shared/forms/form-definition';
import type { AnswerMessages, MoreMessages } from '@dmat/shared/forms/messages';
import { readAnswers } from '../read-answers.js';
import type { FormContext } from './form-context.js';
import { gatherAnswers } from './gather-answers.js';

store( 'dmat/form', {
	state: {
		/** Takes the place of the plain check. */
		check( fields: FormField[], given: Record< string, unknown >, words: AnswerMessages & MoreMessages, context: FormContext ): CheckedAnswers {
			const { answers, sizes } = gatherAnswers( context, given );
			return checkEveryAnswer( fields, answers, words, sizes );
		},
		get isNotAsked(): boolean {
			const { asked, field } = getContext< FormContext >();
			return asked ? ! asked.includes( field.name ) : !! field.isLater;
		},
	},
	callbacks: {
		/** Looks which questions are asked now. */
		look(): void {
			const context = getContext< FormContext >();
			const form = getElement().ref as HTMLFormElement;
			const { answers } = gatherAnswers( context, readAnswers( context.fields, new FormData( form ) ) );
			context.asked = askedFields( context.fields, answers ).map( ( { name } ) => name );
		},
	},
} );
