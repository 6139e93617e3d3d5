import { IconChevronRight, IconCopy } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Exchange } from '../../api/attempt';
import { formatExactTime, formatList } from '../../messages/format';
import * as messages from '../../messages/messages';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { StatusMark } from '../../ui/StatusMark';
import classes from './ActivityDrawer.module.css';
import type { ActivityEntry } from './activityLog';
import { curlOf } from './curl';
import { DocumentTree } from './DocumentTree';
import { problemKindOf } from './diagnostics';
import { visibleJson } from './visibleText';

/** One request on a line, which opens to show it whole. */
export function ActivityRow({ entry: { exchange, earlier } }: { entry: ActivityEntry }) {
  const words = messages.activity;
  const [isOpen, setIsOpen] = useState(false);
  const detailId = useId();
  return (
    <li className={classes.entry}>
      <button
        type="button"
        className={classes.summary}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconChevronRight size={16} className={classes.chevron} aria-hidden />
        <span className={classes.address}>
          <strong>{exchange.method}</strong> {shownAddress(exchange.url)}
        </span>
        <span className={classes.figures}>
          <Outcome exchange={exchange} />
          <span>{words.duration({ ms: exchange.durationMs })}</span>
          <span>{words.size({ count: exchange.size })}</span>
          {earlier.length > 0 && (
            <span className={classes.retries}>{words.retries({ count: earlier.length })}</span>
          )}
        </span>
      </button>
      {isOpen && (
        <div id={detailId} className={classes.detail}>
          <p>
            {words.startedAt({
              time: formatExactTime(new Date(exchange.startedAtMs).toISOString()),
            })}
          </p>
          {earlier.length > 0 && (
            <p>{words.triedBefore({ outcomes: formatList(earlier.map(outcomeWord)) })}</p>
          )}
          <Curl exchange={exchange} />
          {exchange.requestBody !== undefined && (
            <DocumentTree label={words.sent} document={exchange.requestBody} />
          )}
          {exchange.document === undefined ? (
            <p>{words.noDocument}</p>
          ) : (
            <DocumentTree label={words.received} document={exchange.document} />
          )}
        </div>
      )}
    </li>
  );
}

function Outcome({ exchange }: { exchange: Exchange }) {
  const kind = problemKindOf(exchange);
  const label = outcomeWord(exchange);
  if (kind === null) return <StatusMark shape="full" tone="success" label={label} />;
  if (kind === 'cancelled') return <StatusMark shape="empty" tone="muted" label={label} />;
  return <StatusMark shape="crossed" tone="danger" label={label} />;
}

function outcomeWord({ status, isCancelled }: Exchange): string {
  if (isCancelled) return messages.activity.cancelled;
  return status === null ? messages.activity.noAnswer : String(status);
}

function Curl({ exchange }: { exchange: Exchange }) {
  const words = messages.activity;
  const command = curlOf(exchange, window.location.origin);
  const [outcome, setOutcome] = useState('');

  async function handleCopy() {
    let text = words.copied;
    try {
      await navigator.clipboard.writeText(command);
    } catch {
      text = words.notCopied; // an insecure origin has no clipboard
    }
    setOutcome(text);
    announce(text);
  }

  return (
    <section aria-label={words.curl}>
      <div className={classes.heading}>
        <h3>{words.curl}</h3>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void handleCopy()}
        >
          {words.copy}
        </Button>
        <span className={classes.note}>{outcome || words.curlDetail}</span>
      </div>
      <pre className={classes.code}>
        <code>{command}</code>
      </pre>
    </section>
  );
}

/** Path and query as people read them; the exact spelling stands in the cURL command. */
function shownAddress(url: string): string {
  const { pathname, search } = new URL(url, window.location.origin);
  const text = `${pathname}${search.replaceAll('+', ' ')}`;
  try {
    return visibleJson(decodeURIComponent(text)).slice(1, -1);
  } catch {
    return text;
  }
}
