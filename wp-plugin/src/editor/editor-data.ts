/** What the server tells the editor about the site; printed before the script of the form block. */
export interface EditorData {
	isConnected: boolean;
	/** The screen that connects the site, or empty for people who may not. */
	settingsUrl: string;
	/** Whether a welcome email counts when the person writing it saves the page. */
	mayApprove: boolean;
}

declare global {
	interface Window {
		dmatEditor?: EditorData;
	}
}

/** The state of the site; without word from the server nothing is warned about. */
export const editorData = (): EditorData => window.dmatEditor ?? { isConnected: true, settingsUrl: '', mayApprove: true };
