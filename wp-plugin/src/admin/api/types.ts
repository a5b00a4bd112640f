import type { components, paths } from '@dmat/shared/api/schema';

/** The shapes the backend answers with, by the names the screens use. Times are ISO 8601 in UTC. */
type Schemas = components['schemas'];

/** How warm a lead is, by the thresholds in the settings. */
export type Tier = Schemas['LeadTier'];

/** How far sales has come with a lead. */
export type LeadStatus = Schemas['LeadStatus'];

/** A lead as lists show it. */
export type LeadSummary = Schemas['LeadSummary'];

/** A lead in the list, with campaign and custom fields. */
export type ListedLead = Schemas['ListedLead'];

/** One page of leads and how many there are in all. */
export type LeadPage = Schemas['LeadList'];

/** Everything about one lead. */
export type LeadDetail = Schemas['LeadDetail'];

/** What an edit of a lead may change; an empty text clears a field. */
export type LeadChanges = Omit<Schemas['UpdateLead'], 'version'>;

/** A fact about leads that the company added. */
export type CustomField = Schemas['CustomFieldDto'];

/** Kinds of fact a custom field can hold. */
export type CustomFieldKind = Schemas['CustomFieldKind'];

/** A field to be added. */
export type CustomFieldInput = Schemas['CreateCustomField'];

/** A value of a custom field: text, number, yes or no, or the chosen options. */
export type CustomFieldValue = string | number | boolean | string[];

/** What the list of leads can be asked. */
export type LeadQuery = NonNullable<paths['/api/leads']['get']['parameters']['query']>;

/** One row of the ledger a score is the sum of. */
export type ScoreEntry = Schemas['ScoreEntryShown'];

/** What somebody agreed to or took back, with its evidence. */
export type ConsentRecord = Schemas['ConsentShown'];

/** A form as somebody sent it. */
export type Submission = Schemas['SubmissionShown'];

/** A remark a colleague left on a lead. */
export type LeadNote = Schemas['Note'];

/** One thing a lead did or that was done to them. */
export type Activity = Schemas['Activity'];

/** Something to be done about a lead. */
export type LeadTask = Schemas['TaskDto'];

/** A task to be added. */
export type TaskInput = Schemas['CreateTask'];

/** What an edit of a task may change. */
export type TaskChanges = Omit<Schemas['UpdateTask'], 'version'>;

/** A file the team keeps with a lead. */
export type LeadFile = Schemas['LeadFileDto'];

/** An employer with its leads. */
export type Organization = Schemas['OrganizationDetail'];

/** What an edit of an employer may change. */
export type OrganizationChanges = Omit<Schemas['UpdateOrganization'], 'version'>;

/** Another lead who may be the same person, and why. */
export type Duplicate = Schemas['DuplicateDto'];

/** Which lead is to become part of which, and which of its values win. */
export type MergeInput = Schemas['MergeLeads'];

/** A lead that became part of another. */
export type MergeShown = Schemas['MergeShown'];

/** A person of the company. */
export type TeamMember = Schemas['TeamMemberDto'];

/** An entry of a lead's history: a whole visit or a single thing. */
export type TimelineEntry = Schemas['TimelineEntry'];

/** A visit to the company's pages. */
export type Visit = Schemas['Visit'];

/** A part of the backend and whether it does its work. */
export type HealthComponent = Schemas['HomeHealthComponent'];

/** What the Home screen shows. */
export type HomeSummary = Schemas['Home'];

/** A piece of work that was set aside after its retries. */
export type DeadLetter = Schemas['DeadLetterDto'];

/** A tag and how many leads carry it. */
export type TagCount = Schemas['Tag'];

/** A page with a form as the backend knows it. */
export type LandingPage = Schemas['LandingPage'];

/** How many days a report looks back. */
export type ReportDays = 7 | 30 | 90;

/** One landing page in numbers. */
export type PageReport = Schemas['PageReport'];

/** The days a report is about. */
export type ReportSpan = Schemas['ReportSpanShown'];

/** A form in the report of its page. */
export type PageForm = Schemas['PageForm'];

/** The daily trial of a form. */
export type FormTrial = Schemas['FormTrial'];

/** One form, field by field. */
export type FormDropOff = Schemas['FormDropOff'];

/** A submission that looked like spam. */
export type SpamSubmission = Schemas['SpamSubmission'];

/** One page of them. */
export type SpamPage = Schemas['SpamList'];

/** What the list of spam can be asked. */
export type SpamQuery = NonNullable<paths['/api/submissions']['get']['parameters']['query']>;

/** What a person decides about spam. */
export type SpamDecisionVerb = Schemas['DecideOnMany']['action'];

/** What the last 30 days came to, as far as the person may see. */
export type HomeTrends = Schemas['HomeTrends'];

/** Tasks over all leads. */
export type TaskOverview = Schemas['TaskOverview'];
