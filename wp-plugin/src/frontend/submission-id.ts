/**
 * A random UUID. The address of a blob ends in one, also on sites without HTTPS, where browsers hide
 * `crypto.randomUUID`.
 */
export const newSubmissionId = (): string => URL.createObjectURL( new Blob() ).slice( -36 );
