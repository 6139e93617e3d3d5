import { useHref } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import classes from './CaseForm.module.css';

interface LostCreateNoticeProps {
  /** The name of the case that may have been created. */
  name: string;
}

const focusOnMount = (element: HTMLElement | null) => element?.focus();

/** The answer to a create was lost: says so, and leads to the list without leaving the form. */
export function LostCreateNotice({ name }: LostCreateNoticeProps) {
  const words = messages.caseForm.lost;
  const href = useHref(`${paths.cases()}?${new URLSearchParams({ search: name })}`);
  return (
    <div ref={focusOnMount} role="alert" tabIndex={-1} className={classes.notice}>
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      <p>
        {/* biome-ignore lint/security/noBlankTarget: our own page, which inherits the session only with an opener */}
        <a href={href} target="_blank" rel="opener">
          {words.look({ name })}
        </a>
      </p>
    </div>
  );
}
