import '../session/askAhead';
import { prepareFormats, setFormatLanguage } from '../messages/format';

/*
 * A file of its own, which runs while the browser still compiles the others: it sends what takes longest, then makes
 * what the list needs whatever is in it.
 */

// The catalogue is English; its dates and numbers follow the person's country.
setFormatLanguage(navigator.languages.find((tag) => tag.startsWith('en')) ?? 'en-US');
prepareFormats();
