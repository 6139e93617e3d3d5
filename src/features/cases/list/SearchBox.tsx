import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import * as messages from '../../../messages/messages';
import { IconButton } from '../../../ui/Button';
import { useDebounced } from '../../../ui/useDebounced';
import { useShortcuts } from '../../../ui/useShortcuts';
import classes from './Toolbar.module.css';

interface SearchBoxProps {
  /** The search that holds. */
  search: string;
  onSearch: (search: string) => void;
}

const typingPauseMs = 300;
const maxLength = 200;

/** Search in names: holds after a pause in typing, or at once with Enter. `/` leads here. */
export function SearchBox({ search, onSearch }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(search);
  const [seen, setSeen] = useState(search);
  /** What this box itself asked for last: its arrival must not undo what was typed since. */
  const [asked, setAsked] = useState(search);
  if (seen !== search) {
    setSeen(search);
    if (search !== asked) setDraft(search);
  }
  const apply = (text: string) => {
    setAsked(text.trim());
    if (text.trim() !== search) onSearch(text.trim());
  };
  const applyLater = useDebounced(apply, typingPauseMs);
  const applyNow = (text: string) => {
    applyLater.cancel();
    setDraft(text);
    apply(text);
  };
  useShortcuts({ '/': () => input.current?.select() }, true);

  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          applyNow(draft);
        }}
      >
        <div className={classes.searchFrame}>
          <IconSearch size={16} aria-hidden />
          <input
            ref={input}
            type="text"
            inputMode="search"
            enterKeyHint="search"
            aria-label={messages.cases.search.label}
            aria-keyshortcuts="/"
            placeholder={messages.cases.search.placeholder}
            maxLength={maxLength}
            autoComplete="off"
            value={draft}
            onChange={(event) => {
              setDraft(event.currentTarget.value);
              applyLater(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && draft) applyNow('');
            }}
          />
          {draft ? (
            <IconButton
              tone="muted"
              size={24}
              aria-label={messages.cases.search.clear}
              onClick={() => {
                applyNow('');
                input.current?.focus();
              }}
            >
              <IconX size={16} aria-hidden />
            </IconButton>
          ) : (
            <kbd aria-hidden>{messages.cases.search.key}</kbd>
          )}
        </div>
      </form>
    </search>
  );
}
