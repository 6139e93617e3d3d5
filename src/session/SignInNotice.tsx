import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './SignInNotice.module.css';

interface SignInNoticeProps {
  tone: 'info' | 'attention' | 'danger';
  title: string;
  /** Whether it takes the focus when it appears, as an answer to what someone just did. */
  takesFocus?: boolean;
  children: ReactNode;
}

/** Something to know before or after an attempt to sign in. */
export function SignInNotice({ tone, title, takesFocus = false, children }: SignInNoticeProps) {
  const titleId = useId();
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <section
      className={classes.notice}
      data-tone={tone}
      role={takesFocus ? 'alert' : undefined}
      aria-labelledby={titleId}
      tabIndex={-1}
      ref={takesFocus ? focusOnce : undefined}
    >
      <Icon size={20} className={classes.icon} aria-hidden="true" />
      <div className={classes.body}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}

/** A ref callback that stays the same, so React calls it when the element appears and not again. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
