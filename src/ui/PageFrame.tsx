import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, type To, useLocation } from 'react-router';
import { setPageTitle } from './documentTitle';
import classes from './PageFrame.module.css';

interface PageFrameProps {
  /** The page's heading, and the first part of the document's title. */
  title: string;
  /** Stands for `title` in the document's title where that must not name a person. */
  documentTitle?: string;
  subtitle?: ReactNode;
  back?: { to: To; label: string; state?: unknown };
  actions?: ReactNode;
  /** `full` reaches the window's edge, `form` is one narrow column. */
  width?: 'full' | 'form';
  children: ReactNode;
}

/** The key of the history entry that this document was opened with; a reload keeps the one it had. */
const firstKey: string = history.state?.key ?? 'default';

/** The frame of every page: title, way back, actions. The heading takes the focus after a navigation. */
export function PageFrame({
  title,
  documentTitle = title,
  subtitle,
  back,
  actions,
  width = 'full',
  children,
}: PageFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();

  useEffect(() => {
    setPageTitle(documentTitle);
  }, [documentTitle]);

  useEffect(() => {
    // The first page keeps the browser's own focus, and whoever already works in the page keeps theirs.
    const active = document.activeElement;
    const isOutsidePage = active === document.body || active?.closest('[data-top-bar]');
    if (key !== firstKey && isOutsidePage) heading.current?.focus({ preventScroll: true });
  }, [key]);

  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        {back && (
          <Link className={classes.back} to={back.to} state={back.state}>
            <IconArrowLeft size={16} aria-hidden />
            {back.label}
          </Link>
        )}
        <div className={classes.titleLine}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}
