import type { Role } from '../../platform/auth/caps.js';

export const USER_STATUSES = ['active', 'inactive', 'suspended'] as const;
/** Only an active user may sign in. */
export type UserStatus = (typeof USER_STATUSES)[number];

/** A user as lists show them. */
export interface UserRow {
  id: number;
  name: string;
  email: string;
  role: Role;
  status: UserStatus;
  created_at: Date;
  updated_at: Date;
}

/** What a sign-in needs to know. */
export interface SignInRow {
  id: number;
  company_id: number;
  password_hash: string;
  may_act: 0 | 1;
}

/** Columns of a user that an admin may change. */
export interface UserChanges {
  name?: string;
  role?: Role;
  status?: UserStatus;
  password_hash?: string;
}
