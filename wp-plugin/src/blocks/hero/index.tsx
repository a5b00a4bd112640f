import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { HeroEdit } from './edit.js';
import { saveHero } from './save.js';
import './style.scss';

registerServerBlock( metadata, { edit: HeroEdit, save: saveHero as never } );
