/** The email that answers a submission, as the editor of the form wrote it. Subject and body may hold merge fields. */
export interface Welcome {
  enabled: boolean;
  subject: string;
  /** Plain text or light HTML. */
  body: string;
  /** Empty: the sender of the installation. */
  from_name: string;
  from_email: string;
}
