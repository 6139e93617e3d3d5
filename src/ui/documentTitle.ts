import * as messages from '../messages/messages';

let page: string | null = null;
let prefix = '';

/** Names the page in the title of its tab. */
export function setPageTitle(title: string): void {
  page = title;
  show();
}

/** What stands before the page in the tab's title while work is under way; '' for nothing. */
export function setTitlePrefix(text: string): void {
  prefix = text;
  if (page !== null) show();
}

function show(): void {
  const title = messages.app.documentTitle({ page: page ?? '' });
  document.title = prefix === '' ? title : `${prefix} ${title}`;
}
