import { bootData } from '../boot-data.js';

/** A share from 0 to 1 as per cent, with one decimal below ten: "4.3 %" in the person's language. */
export function percent(share: number): string {
  const options: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: share !== 0 && share < 0.1 ? 1 : 0 };
  try {
    return new Intl.NumberFormat(bootData().locale.replace(/_/g, '-'), options).format(share);
  } catch {
    return new Intl.NumberFormat('en', options).format(share);
  }
}
