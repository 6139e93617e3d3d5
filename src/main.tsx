import './app/zodWithoutEval';
import './ui/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/tokens.css';
import './ui/base.css';
import { start } from './app/start';

start(document.getElementById('root') as HTMLElement);
