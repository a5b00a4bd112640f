// A chunk of its own: nothing translatable may stand here, since translations are loaded for the entry only.
import { DataViews } from '@wordpress/dataviews/wp';
import './data-views.scss';

/** WordPress's list with its parts (search, filters, table), to be put together by a screen. */
export type DataViewsParts = typeof DataViews;

export { DataViews };
