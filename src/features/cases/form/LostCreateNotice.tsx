import { useHref } from 'react-router';
import { paths } from '../../../lib/paths';
import { messages } from '../../../messages/messages';
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
        {/* rel="opener": only then does the new tab inherit the session, which lives in sessionStorage. */}
        <a href={href} target="_blank" rel="noopener opener">
          {words.look({ name })}
        </a>
      </p>
    </div>
  );
}
