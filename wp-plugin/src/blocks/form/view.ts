import { getContext, store, withSyncEvent } from '@wordpress/interactivity';
import { checkAnswers, type CheckedAnswers } from '@dmat/shared/forms/check-answers';
import type { FormField } from '@dmat/shared/forms/form-definition';
import type { AnswerMessages } from '@dmat/shared/forms/messages';
import { readAnswers } from '../../frontend/read-answers.js';
import { sendAnswers, type Reply, type SentForm } from '../../frontend/send-answers.js';
import { newSubmissionId } from '../../frontend/submission-id.js';
import { tell } from '../../frontend/tell.js';

/** What the server printed for one form, and what became of it since. */
interface FormContext {
	id: string;
	/** Where submissions go first. */
	url: string;
	fields: FormField[];
	/** Said after a good submission. */
	thanks: string;
	/** Opened instead of saying thanks; empty when there is no such page. */
	goTo: string;
	/** The field whose markup asks. */
	field: FormField;
	errors: Record< string, string >;
	/** The sentence above the list of problems; empty when there is none. */
	notice: string;
	/** The sentence in the status line. */
	said: string;
	isBusy?: boolean;
	isDone?: boolean;
	isBegun?: boolean;
	/**
	 * The id of each submission, under its answers in JSON. Other answers, or the next person after the way back from a
	 * thank-you page, are another submission: under the same id they would be thanked as a repeat and not kept.
	 */
	[ answers: `{${ string }` ]: string;
}

interface FormState {
	/** The sentences of the form in the language of the site, printed by the server. */
	words: Words;
	isLive: boolean;
	/** How answers are checked and sent where a form asks more than plain questions; set by the scripts such a form brings along. */
	check?: ( ...given: [ ...Parameters< typeof checkAnswers >, FormContext ] ) => CheckedAnswers;
	send?: typeof sendAnswers;
	error: string;
	isInvalid: boolean;
}

type Words = AnswerMessages & Record< 'check' | 'sending' | 'failed', string >;

/** Moves the focus once the page shows what it moves to. */
const focusSoon = ( element: Node | null ) => setTimeout( () => ( element as HTMLElement ).focus() );

/** Shows which answers are refused or, without `errors`, that nobody took them. What was typed stays as it is. */
const refuse = ( context: FormContext, form: HTMLFormElement, errors?: Record< string, string > ) => {
	context.errors = errors || {};
	context.notice = errors ? state.words.check : state.words.failed;
	focusSoon( form.firstChild );
};

function* submit( event: SubmitEvent ): Generator< Promise< Reply | undefined >, void, Reply | undefined > {
	event.preventDefault();
	const context = getContext< FormContext >();
	const form = event.target as HTMLFormElement;
	const data = new FormData( form );
	const check = ( state.check || checkAnswers )( context.fields, readAnswers( context.fields, data ), state.words, context );
	if ( context.isBusy ) {
		return;
	}
	if ( ! check.ok ) {
		return refuse( context, form, check.errors );
	}
	context.isBusy = true;
	context.errors = {};
	context.notice = '';
	context.said = state.words.sending;
	const reply = yield ( state.send || sendAnswers )( [ context.url, form.action ], data, check.values, ( context[ JSON.stringify( check ) as `{` ] ||= newSubmissionId() ) );
	context.isBusy = false;
	context.said = '';
	if ( ! reply?.success ) {
		return refuse( context, form, reply?.errors );
	}
	( form as SentForm ).receipt = reply.receipt;
	tell( 'form_submit', context.id );
	if ( context.goTo ) {
		location.href = context.goTo;
	} else {
		context.said = context.thanks;
		context.isDone = true;
		focusSoon( form.parentElement!.firstChild );
	}
}

const { state } = store< { state: FormState; actions: object } >( 'dmat/form', {
	state: {
		/** Not known to the server: in a browser this script checks the answers instead of the browser itself. */
		isLive: true,
		get error(): string {
			const { errors, field } = getContext< FormContext >();
			return errors[ field.name ] || '';
		},
		get isInvalid(): boolean {
			return !! state.error;
		},
	},
	actions: {
		start() {
			const context = getContext< FormContext >();
			context.isBegun ||= tell( 'form_start', context.id );
		},
		submit: withSyncEvent( submit as never ),
	},
} );
