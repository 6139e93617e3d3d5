import { TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconListSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import * as messages from '../../../messages/messages';
import { Button, IconButton } from '../../../ui/Button';
import classes from './CaseScroll.module.css';
import type { Find } from './useFind';
import type { ScrolledCases } from './useScrolledCases';

interface ScrollBarProps {
  cases: ScrolledCases;
  find: Find;
}

/** How much is loaded, and the search among it. */
export function ScrollBar({ cases, find }: ScrollBarProps) {
  const texts = messages.scroll;
  const input = useRef<HTMLInputElement>(null);
  const { rows, total, hasMore, isLoadingAll } = cases;
  const loaded = rows.length;
  const count = find.matches.length;
  const clear = () => {
    find.setText('');
    input.current?.focus();
  };
  return (
    <div className={classes.bar}>
      <search className={classes.find}>
        <TextInput
          ref={input}
          size="xs"
          aria-label={texts.find.label}
          placeholder={texts.find.placeholder}
          autoComplete="off"
          maxLength={200}
          value={find.text}
          leftSection={<IconListSearch size={16} aria-hidden />}
          rightSection={
            find.text && (
              <IconButton
                variant="subtle"
                tone="muted"
                size={24}
                aria-label={texts.find.clear}
                onClick={clear}
              >
                <IconX size={16} aria-hidden />
              </IconButton>
            )
          }
          onChange={(event) => find.setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
            if (event.key === 'Escape') find.setText('');
          }}
        />
        {find.text && (
          <>
            <IconButton
              variant="default"
              size={30}
              aria-label={texts.find.previous}
              onClick={() => find.step(-1)}
            >
              <IconChevronUp size={16} aria-hidden />
            </IconButton>
            <IconButton
              variant="default"
              size={30}
              aria-label={texts.find.next}
              onClick={() => find.step(1)}
            >
              <IconChevronDown size={16} aria-hidden />
            </IconButton>
          </>
        )}
        <span role="status" className={classes.found}>
          {find.text &&
            (find.place > 0
              ? texts.find.place({ place: find.place, count, loaded })
              : texts.find.count({ count, loaded }))}
        </span>
      </search>
      <span className={classes.loaded}>{messages.cases.scrollLoaded({ loaded, total })}</span>
      {hasMore && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={isLoadingAll ? cases.stop : cases.loadAll}
        >
          {isLoadingAll ? texts.stop : texts.loadAll}
        </Button>
      )}
    </div>
  );
}
