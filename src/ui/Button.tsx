import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './Button.module.css';

/** What a button and a link that looks like one have in common. */
interface ButtonLook {
  /** `filled` is the one main action; `default` has a border, `subtle` none. */
  variant?: 'filled' | 'default' | 'light' | 'subtle' | 'transparent';
  tone?: 'primary' | 'danger' | 'muted';
}

export interface ButtonProps extends ButtonLook, ComponentPropsWithRef<'button'> {
  /** `sm` is 36 px high, `xs` and `compact-md` 30, `compact-sm` 26. */
  size?: 'sm' | 'xs' | 'compact-md' | 'compact-sm';
  leftSection?: ReactNode;
  rightSection?: ReactNode;
  /** What it began is under way: it turns, and cannot be pressed again. */
  loading?: boolean;
  fullWidth?: boolean;
  /** Draws another element, such as a link, with the button's looks. */
  renderRoot?: (props: { className: string; children: ReactNode }) => ReactNode;
}

/**
 * A button on a plain element: it stands on the first page, many times, and what draws it is loaded and run
 * before anything else.
 */
export function Button({
  variant = 'filled',
  tone = 'primary',
  size = 'sm',
  leftSection,
  rightSection,
  loading = false,
  fullWidth = false,
  renderRoot,
  className,
  children,
  disabled,
  type = 'button',
  ...props
}: ButtonProps) {
  const look = {
    className: `${classes.button}${className ? ` ${className}` : ''}`,
    'data-variant': variant,
    'data-tone': tone,
    'data-size': size,
    'data-full': fullWidth || undefined,
    'data-loading': loading || undefined,
    children: (
      <>
        {leftSection}
        {children}
        {rightSection}
      </>
    ),
  };
  if (renderRoot) return renderRoot({ ...props, ...look });
  return <button {...props} {...look} type={type} disabled={disabled || loading} />;
}

interface IconButtonProps extends ButtonLook, ComponentPropsWithRef<'button'> {
  /** Its width and height. */
  size?: 24 | 28 | 30 | 32 | 44;
}

/** A square button that holds an icon only, and always has a name. */
export function IconButton({
  variant = 'subtle',
  tone = 'primary',
  size = 28,
  className,
  type = 'button',
  ...props
}: IconButtonProps) {
  return (
    <button
      {...props}
      type={type}
      className={`${classes.button} ${classes.icon}${className ? ` ${className}` : ''}`}
      data-variant={variant}
      data-tone={tone}
      data-size={size}
    />
  );
}
