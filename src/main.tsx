import './ui/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/tokens.css';
import './ui/base.css';
import { start } from './app/start';

await start(document.getElementById('root') as HTMLElement);
