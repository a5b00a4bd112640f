import { __ } from '@wordpress/i18n';
import { calendar, commentAuthorAvatar, currencyDollar, download, envelope, megaphone } from '@wordpress/icons';

type Attributes = Record< string, unknown >;
type Template = [ string, Attributes, Template[]? ];

const name = (): Template => [ 'dmat/field-text', { name: 'name', label: __( 'Your name', 'dmat' ), maps: 'name', autocomplete: 'name', required: true } ];
const firstName = (): Template => [ 'dmat/field-text', { name: 'first_name', label: __( 'First name', 'dmat' ), maps: 'first_name', autocomplete: 'given-name' } ];
const email = ( label: string = __( 'Email', 'dmat' ) ): Template => [ 'dmat/field-email', { name: 'email', label, maps: 'email', required: true } ];
const company = ( width = 'full' ): Template => [ 'dmat/field-text', { name: 'company', label: __( 'Company', 'dmat' ), maps: 'company_name', autocomplete: 'organization', width } ];
const consent = (): Template => [ 'dmat/consent', { name: 'consent', text: __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) } ];
const submit = ( text: string ): Template => [ 'dmat/submit', { text, lock: { remove: true, move: false } } ];
const sizes = (): Template => [ 'dmat/field-select', {
	name: 'company_size', label: __( 'People in your company', 'dmat' ), maps: 'company_size', width: 'half',
	options: [ '1-10', '11-50', '51-200', '201-1000', '1000+' ].map( ( value ) => ( { value, label: value.replace( '-', '–' ) } ) ),
} ];
const welcome = ( subject: string, body: string ) => ( {
	enabled: true, fromName: '', fromEmail: '', subject,
	body: `${ __( 'Hello', 'dmat' ) } {{ lead.first_name | default: "${ __( 'there', 'dmat' ) }" }},\n\n${ body }`,
} );

/** Forms that work as they are, one click each. */
export const variations = () => [
	{
		name: 'contact', icon: envelope, isDefault: true,
		title: __( 'Contact', 'dmat' ), description: __( 'Name, email and a message.', 'dmat' ),
		attributes: {
			name: __( 'Contact', 'dmat' ), tags: [ 'contact' ],
			successText: __( 'Thank you. We have your message and will answer within one working day.', 'dmat' ),
			welcome: welcome( __( 'We have your message', 'dmat' ), __( 'Thank you for writing. A person reads every message; you will hear from us soon.', 'dmat' ) ),
		},
		innerBlocks: [ name(), email(), [ 'dmat/field-textarea', { name: 'message', label: __( 'How can we help?', 'dmat' ), required: true } ], consent(), submit( __( 'Send message', 'dmat' ) ) ],
	},
	{
		name: 'newsletter', icon: megaphone,
		title: __( 'Newsletter', 'dmat' ), description: __( 'First name, email and consent.', 'dmat' ),
		attributes: {
			name: __( 'Newsletter', 'dmat' ), tags: [ 'newsletter' ],
			successText: __( 'You are on the list. Look into your inbox for a first hello.', 'dmat' ),
			welcome: welcome( __( 'Welcome aboard', 'dmat' ), __( 'Thank you for signing up. You will hear from us when there is something worth your time.', 'dmat' ) ),
		},
		innerBlocks: [ firstName(), email(), [ 'dmat/consent', { ...consent()[ 1 ], required: true } ], submit( __( 'Sign me up', 'dmat' ) ) ],
	},
	{
		name: 'demo', icon: commentAuthorAvatar,
		title: __( 'Demo request', 'dmat' ), description: __( 'Who asks, for which company, and how soon.', 'dmat' ),
		attributes: {
			name: __( 'Demo request', 'dmat' ), tags: [ 'demo' ],
			successText: __( 'Thank you. We will write within one working day to find a time.', 'dmat' ),
			welcome: welcome( __( 'Your demo', 'dmat' ), __( 'Thank you for asking for a demo. We will write within one working day to find a time that suits you.', 'dmat' ) ),
		},
		innerBlocks: [
			name(), email( __( 'Work email', 'dmat' ) ), company( 'half' ), sizes(),
			[ 'dmat/field-radio', { name: 'timing', label: __( 'How soon do you want to start?', 'dmat' ), options: [ { value: 'now', label: __( 'This month', 'dmat' ) }, { value: 'quarter', label: __( 'This quarter', 'dmat' ) }, { value: 'later', label: __( 'Just looking', 'dmat' ) } ] } ],
			consent(), submit( __( 'Ask for a demo', 'dmat' ) ),
		],
	},
	{
		name: 'webinar', icon: calendar,
		title: __( 'Webinar', 'dmat' ), description: __( 'A seat for one person.', 'dmat' ),
		attributes: {
			name: __( 'Webinar', 'dmat' ), tags: [ 'webinar' ], source: 'webinar',
			successText: __( 'Your seat is kept. The details are on their way to your inbox.', 'dmat' ),
			welcome: welcome( __( 'Your seat is kept', 'dmat' ), __( 'Thank you for registering. We will send the link on the day before we start.', 'dmat' ) ),
		},
		innerBlocks: [ name(), email(), company(), [ 'dmat/field-textarea', { name: 'question', label: __( 'What would you like to hear about?', 'dmat' ), rows: 3 } ], consent(), submit( __( 'Keep my seat', 'dmat' ) ) ],
	},
	{
		name: 'download', icon: download,
		title: __( 'Download', 'dmat' ), description: __( 'An email address for a file.', 'dmat' ),
		attributes: {
			name: __( 'Download', 'dmat' ), tags: [ 'download' ],
			successText: __( 'Thank you. The download is on its way to your inbox.', 'dmat' ),
			welcome: welcome( __( 'Your download', 'dmat' ), `${ __( 'Thank you for your interest. Here is your file:', 'dmat' ) } {{ download_url }}` ),
		},
		innerBlocks: [ firstName(), email(), company(), consent(), submit( __( 'Get the download', 'dmat' ) ) ],
	},
	{
		name: 'quote', icon: currencyDollar,
		title: __( 'Quote', 'dmat' ), description: __( 'Two steps: the project, then the person. A brief can come along.', 'dmat' ),
		attributes: {
			name: __( 'Quote', 'dmat' ), tags: [ 'quote' ],
			successText: __( 'Thank you. You will have our offer within two working days.', 'dmat' ),
			welcome: welcome( __( 'Your request for a quote', 'dmat' ), __( 'Thank you for asking. We look at your project and send an offer within two working days.', 'dmat' ) ),
		},
		innerBlocks: [
			[ 'dmat/form-step', { title: __( 'Your project', 'dmat' ) }, [
				[ 'dmat/field-textarea', { name: 'project', label: __( 'What do you need?', 'dmat' ), required: true, rows: 4 } ],
				[ 'dmat/field-number', { name: 'budget', label: __( 'Budget', 'dmat' ), min: 0, width: 'half' } ],
				[ 'dmat/field-date', { name: 'start', label: __( 'When should it start?', 'dmat' ), width: 'half' } ],
				[ 'dmat/field-file', { name: 'brief', label: __( 'Your brief', 'dmat' ), help: __( 'A PDF or a document, at most 5 MB.', 'dmat' ), accept: [ 'pdf', 'docx', 'odt' ] } ],
			] ],
			[ 'dmat/form-step', { title: __( 'About you', 'dmat' ) }, [
				[ 'dmat/field-text', { ...name()[ 1 ], width: 'half' } ], company( 'half' ),
				[ 'dmat/field-email', { ...email( __( 'Work email', 'dmat' ) )[ 1 ], width: 'half' } ],
				[ 'dmat/field-phone', { name: 'phone', label: __( 'Phone', 'dmat' ), maps: 'phone', width: 'half' } ],
				consent(), submit( __( 'Ask for a quote', 'dmat' ) ),
			] ],
		],
	},
];
