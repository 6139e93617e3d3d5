import {
  type ComponentPropsWithRef,
  type ComponentType,
  type ReactElement,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type LatePart, useLatePart } from './late';

type ButtonProps = ComponentPropsWithRef<'button'>;
/** A button that hands on to its element whatever it is given. */
export type OpenerButton = ComponentType<ButtonProps>;

/** What a menu or a panel gets from the button that opens it. */
export interface Opened {
  target: ReactElement<ButtonProps>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/**
 * A button whose menu or panel comes late. Until it is first opened an equal button stands in, which hands over its
 * focus: what was clicked opens as soon as it can. Not sooner, as a button that is exchanged between the press and
 * the release of a pointer is never clicked.
 */
export function LateOpener<P extends object>({
  part,
  kind,
  Button,
  ...props
}: { part: LatePart<P & Opened>; kind: 'menu' | 'dialog'; Button: OpenerButton } & P) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  /** Whether the button with the menu is in the document; opened together with it, it would not give back the focus. */
  const [isReady, setIsReady] = useState(false);
  const Part = useLatePart(part, isOpen);
  const isHere = Part !== null && wasOpened;
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    if (!isHere) return;
    if (hadFocus.current) button.current?.focus({ preventScroll: true });
    setIsReady(true);
  }, [isHere]);

  if (!isHere) {
    return (
      <Button
        ref={button}
        aria-haspopup={kind}
        aria-expanded={false}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={() => {
          hadFocus.current = false;
        }}
        onClick={() => {
          setIsOpen(true);
          setWasOpened(true);
        }}
      />
    );
  }
  return (
    <Part
      {...(props as unknown as P)}
      target={<Button ref={button} />}
      isOpen={isOpen && isReady}
      onOpenChange={setIsOpen}
    />
  );
}
