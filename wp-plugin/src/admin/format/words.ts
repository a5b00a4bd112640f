import { __ } from '@wordpress/i18n';
import type { LeadStatus, Tier } from '../api/types.js';

/** The name of how warm a lead is. */
export function tierName(tier: Tier | string): string {
  return tierNames()[tier as Tier] ?? plain(tier);
}

/** The name of how far sales has come with a lead. */
export function statusName(status: LeadStatus | string): string {
  return statusNames()[status as LeadStatus] ?? plain(status);
}

/** The name of what brought a lead in. */
export function sourceName(source: string): string {
  return sourceNames()[source] ?? plain(source);
}

/** The name of the channel a lead came through. */
export function channelName(channel: string): string {
  return channelNames()[channel] ?? plain(channel);
}

/** The name of a stage of the life of a lead. */
export function lifecycleName(lifecycle: string): string {
  const names: Record<string, string> = {
    subscriber: __('Subscriber', 'dmat'),
    lead: __('Lead', 'dmat'),
    mql: __('Marketing-qualified lead', 'dmat'),
    sql: __('Sales-qualified lead', 'dmat'),
    opportunity: __('Opportunity', 'dmat'),
    customer: __('Customer', 'dmat'),
  };
  return names[lifecycle] ?? plain(lifecycle);
}

/** Every tier with its name, warmest first. */
export function tierNames(): Record<Tier, string> {
  return { hot: __('Hot', 'dmat'), warm: __('Warm', 'dmat'), cold: __('Cold', 'dmat') };
}

/** Every status with its name, in the order a lead goes through them. */
export function statusNames(): Record<LeadStatus, string> {
  return {
    new: __('New', 'dmat'),
    contacted: __('Contacted', 'dmat'),
    qualified: __('Qualified', 'dmat'),
    won: __('Won', 'dmat'),
    lost: __('Lost', 'dmat'),
  };
}

/** Every source with its name. */
export function sourceNames(): Record<string, string> {
  return {
    landing_page: __('Landing page', 'dmat'),
    social: __('Social media', 'dmat'),
    email: __('Email', 'dmat'),
    webinar: __('Webinar', 'dmat'),
    referral: __('Referral', 'dmat'),
    import: __('Import', 'dmat'),
  };
}

/** Every channel with its name. */
export function channelNames(): Record<string, string> {
  return {
    email: __('Email', 'dmat'),
    social: __('Social media', 'dmat'),
    organic_search: __('Organic search', 'dmat'),
    paid_search: __('Paid search', 'dmat'),
    paid_social: __('Paid social', 'dmat'),
    referral: __('Referral', 'dmat'),
    direct: __('Direct', 'dmat'),
    sms: __('Text message', 'dmat'),
    push: __('Push message', 'dmat'),
  };
}

/** A word from outside as a person would write it: `organic_search` becomes "Organic search". */
export function plain(word: string): string {
  const spaced = word.replace(/[_.-]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
