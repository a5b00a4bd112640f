import { createRoot } from '@wordpress/element';
import { App } from './app.js';
import './admin.scss';

const place = document.getElementById('dmat-admin');
if (place) createRoot(place).render(<App />);
