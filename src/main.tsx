import './ui/layers.css';
import './ui/mantine.css';
import './ui/tokens.css';
import './ui/base.css';
import { start } from './app/start';

await start(document.getElementById('root') as HTMLElement);
