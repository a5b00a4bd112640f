/** What the decision about one submission needs to know. */
export interface WelcomeCase {
  isSpam: boolean;
  leadId: number | null;
  /** The lead's address; `null` when the form did not ask for one. */
  email: string | null;
  /** Whether the form has a welcome mail switched on. */
  isEnabled: boolean;
}

/** A submission is answered once it is somebody's, came from a person, has an address, and its form answers at all. */
export function isWelcomeDue(one: WelcomeCase): boolean {
  return one.isEnabled && !one.isSpam && one.leadId !== null && one.email !== null && one.email !== '';
}

/** The key that makes it one welcome per lead and form, however often the form is sent. */
export function welcomeKey(formId: number, leadId: number): string {
  return `welcome:form:${formId}:lead:${leadId}`;
}
