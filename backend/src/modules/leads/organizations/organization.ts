import type { CompanySize } from '../../../domain/identity/company-size.js';

/** An employer of leads. Empty texts are not known. */
export interface Organization {
  id: number;
  domain: string;
  name: string;
  size: CompanySize | null;
  industry: string;
  region: string;
  /** Rises with every change; an edit must name the one it saw. */
  version: number;
  /** When somebody or something made sure that it is a business; null while nobody has. */
  verifiedAt: Date | null;
  createdAt: Date;
}

/** What an edit of an organization may change. */
export type OrganizationChange = Partial<Pick<Organization, 'name' | 'size' | 'industry' | 'region'>>;

/** A lead's employer as its address and form tell of it. */
export interface Employer {
  leadId: number;
  domain: string;
  name: string;
  size: CompanySize | null;
  industry: string;
}
