import { IconPlayerPause, IconProgress } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { setTitlePrefix } from '../../../ui/documentTitle';
import classes from './RunBadge.module.css';
import { settledCount } from './RunPage';
import { useUnfinishedRun } from './useRuns';

/** Pages that show cases are read anew at most so often while a run changes them. */
const refreshMs = 5_000;

/** The run that is under way, on every page and in the tab's title. */
export function RunBadge() {
  const words = messages.runs;
  const run = useUnfinishedRun();
  const done = run ? settledCount(run.progress) : 0;
  const total = run?.progress.total ?? 0;
  const isRunning = run?.progress.state === 'running';
  const percent =
    run && run.role !== 'rests' ? Math.floor((done / Math.max(1, total)) * 100) : null;
  useRefresh(isRunning, run === null);

  useEffect(() => {
    setTitlePrefix(percent === null ? '' : messages.runs.titlePrefix({ percent }));
  }, [percent]);
  useEffect(() => () => setTitlePrefix(''), []);

  if (run === null) return null;
  const Icon = isRunning ? IconProgress : IconPlayerPause;
  const label = isRunning ? words.badge({ done, total }) : words.badgePaused({ done, total });
  return (
    <Link
      to={paths.run(run.ledger.id)}
      className={classes.badge}
      data-running={isRunning || undefined}
    >
      <Icon size={16} aria-hidden />
      <span>{label}</span>
    </Link>
  );
}

/** Reads cases anew while a run changes them, and once it is over. */
function useRefresh(isRunning: boolean, isOver: boolean): void {
  const queryClient = useQueryClient();
  const wasUnderWay = useRef(false);
  useEffect(() => {
    const changed = new Set<unknown>(['cases', 'involvements', 'goals']);
    const refresh = () =>
      void queryClient.invalidateQueries({
        predicate: ({ meta }) =>
          Array.isArray(meta?.types) && meta.types.some((type) => changed.has(type)),
      });
    if (isOver && wasUnderWay.current) refresh();
    wasUnderWay.current = !isOver;
    if (!isRunning) return;
    const timer = setInterval(refresh, refreshMs);
    return () => clearInterval(timer);
  }, [queryClient, isRunning, isOver]);
}
