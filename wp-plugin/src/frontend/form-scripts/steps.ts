/** For forms in several steps: one at a time, each checked before the next. */
import { getContext, getElement, store } from '@wordpress/interactivity';
import type { CheckedAnswers } from '@dmat/shared/forms/check-answers';
import { readAnswers } from '../read-answers.js';
import type { FormContext } from './form-context.js';

interface StepsState {
	words: Record< string, string >;
	check: ( ...given: unknown[] ) => CheckedAnswers;
}

const stepsOf = ( form: Element ): HTMLElement[] => [ ...form.querySelectorAll< HTMLElement >( '.dmat-step' ) ];

/** Names of the questions inside an element. */
const namesIn = ( element: Element ): string[] =>
	[ ...element.querySelectorAll< HTMLElement >( '[data-dmat-field]' ) ].map( ( field ) => field.dataset.dmatField! );

const focusSoon = ( element: Element | null | undefined ) => setTimeout( () => ( element as HTMLElement )?.focus() );

/** Shows another step and lets screen readers and keyboards begin there. */
function show( context: FormContext, form: Element, step: number ): void {
	context.step = step;
	const element = stepsOf( form )[ step ];
	focusSoon( element );
	// Once it is visible: a visitor who scrolled down a long step begins the next one at its beginning.
	setTimeout( () => form.getBoundingClientRect().top < 0 && form.scrollIntoView() );
}

/** Goes on when all answers of this step are good; says what is wrong otherwise. */
function goOn( context: FormContext, form: HTMLFormElement ): void {
	const check = state.check( context.fields, readAnswers( context.fields, new FormData( form ) ), state.words, context );
	const here = namesIn( stepsOf( form )[ context.step ]! );
	context.errors = Object.fromEntries( Object.entries( check.errors ).filter( ( [ name ] ) => here.includes( name ) ) );
	const isGood = Object.keys( context.errors ).length === 0;
	context.notice = isGood ? '' : state.words.check!;
	if ( isGood ) {
		show( context, form, context.step + 1 );
	} else {
		focusSoon( form.firstElementChild );
	}
}

const { state } = store( 'dmat/form', {
	state: {
		get isOtherStep(): boolean {
			const { isStepped, step, stepIndex } = getContext< FormContext >();
			return !! isStepped && step !== stepIndex;
		},
		get hasNext(): boolean {
			const { isStepped, stepCount, stepIndex } = getContext< FormContext >();
			return !! isStepped && stepIndex < stepCount - 1;
		},
		/** Whether what follows the steps, such as the button that sends, has to wait. */
		get isBetween(): boolean {
			const { isStepped, step, stepCount } = getContext< FormContext >();
			return !! isStepped && step < stepCount - 1;
		},
		get stepNumber(): number {
			return getContext< FormContext >().step + 1;
		},
		get stepShare(): string {
			const { step, stepCount } = getContext< FormContext >();
			return `${ ( ( step + 1 ) / stepCount ) * 100 }%`;
		},
		get stepWords(): string {
			const { step, stepCount } = getContext< FormContext >();
			return state.words.progress!.replace( '{step}', String( step + 1 ) ).replace( '{steps}', String( stepCount ) );
		},
	},
	actions: {
		goOn(): void {
			goOn( getContext< FormContext >(), getElement().ref!.closest( 'form' )! );
		},
		goBack(): void {
			const context = getContext< FormContext >();
			context.errors = {};
			context.notice = '';
			show( context, getElement().ref!.closest( 'form' )!, context.step - 1 );
		},
	},
	callbacks: {
		beginSteps(): void {
			const context = getContext< FormContext >();
			const form = getElement().ref as HTMLFormElement;
			context.isStepped = true;
			// Enter in a field of an early step sends the form otherwise.
			form.addEventListener( 'submit', ( event ) => {
				if ( context.step < context.stepCount - 1 ) {
					event.preventDefault();
					event.stopImmediatePropagation();
					goOn( context, form );
				}
			}, true );
		},
		/** Shows the step of the first answer that was refused, also by the backend. */
		showProblem(): void {
			const context = getContext< FormContext >();
			const wrong = Object.keys( context.errors );
			if ( wrong.length === 0 ) {
				return;
			}
			const steps = stepsOf( getElement().ref! );
			const step = steps.findIndex( ( element ) => namesIn( element ).some( ( name ) => wrong.includes( name ) ) );
			if ( step >= 0 && ! namesIn( steps[ context.step ]! ).some( ( name ) => wrong.includes( name ) ) ) {
				context.step = step;
			}
		},
	},
} ) as unknown as { state: StepsState };
