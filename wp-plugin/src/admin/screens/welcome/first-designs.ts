import { __ } from '@wordpress/i18n';

/** A design the first page can be made from. */
export interface FirstDesign {
  /** Name of the pattern. */
  value: string;
  label: string;
  description: string;
}

/** One design for each purpose. The editor offers all of them. */
export const firstDesigns = (): FirstDesign[] => [
  { value: 'dmat/landing', label: __('A landing page', 'dmat'), description: __('A promise, reasons to believe it, and a form.', 'dmat') },
  { value: 'dmat/product-launch', label: __('A product', 'dmat'), description: __('What is new about it, what it costs, and how to try it.', 'dmat') },
  { value: 'dmat/webinar-stage', label: __('A webinar', 'dmat'), description: __('Date, speaker and programme, and a form that keeps a seat.', 'dmat') },
  { value: 'dmat/download-cover', label: __('A download', 'dmat'), description: __('What is in the file, and a form that gives it. Choose the file in the editor.', 'dmat') },
];
