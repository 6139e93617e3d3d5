import './app/first'; // before all else
import './ui/layers.css';
import './ui/tokens.css';
import './ui/base.css';
import { start } from './app/start';

// Not awaited: the app's code uses this file, and would wait for it to end.
void start(document.getElementById('root') as HTMLElement);
