import { readFileSync } from 'node:fs';

/** The running product: addresses and logins, from the file the stack writes once everything answers. */
export const stack = JSON.parse( readFileSync( process.env.DMAT_STACK_FILE ?? process.env.DMAT_STACK ?? '.dmat/stack.json', 'utf8' ) );
