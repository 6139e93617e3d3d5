import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link, useHref, useNavigate } from 'react-router';
import { isApiError } from '../../../api/problem';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { PageFrame } from '../../../ui/PageFrame';
import { ProblemPage } from '../../../ui/ProblemPage';
import { PageSkeleton } from '../../../ui/Skeletons';
import { useShortcuts } from '../../../ui/useShortcuts';
import { CaseStatusMark } from '../../cases/CaseStatusMark';
import { caseQueries } from '../../cases/caseQueries';
import { CaseBody } from '../../cases/detail/CaseBody';
import { ChecksPanel } from './ChecksPanel';
import { FlagForm } from './FlagForm';
import classes from './ReviewPage.module.css';
import { ReviewSummary } from './ReviewSummary';
import { ReviewToolbar } from './ReviewToolbar';
import { useReviewSettings } from './reviewSettings';
import { getReview, goToCase, markReviewed, type Review, subscribeToReview } from './reviewStore';
import { StatusDrawer } from './StatusDrawer';

const ahead = 2;

/** The review queue: one case at a time, and a summary at the end. */
export function ReviewPage() {
  const words = messages.review;
  const review = useSyncExternalStore(subscribeToReview, getReview);
  if (review === 'loading') return <PageSkeleton label={messages.app.loadingPage} />;
  if (review === null || review.ids.length === 0) {
    return (
      <PageFrame title={messages.app.review}>
        <EmptyState
          title={words.none.title}
          description={words.none.description}
          action={
            <Button renderRoot={(props) => <Link to={paths.cases()} {...props} />}>
              {words.none.action}
            </Button>
          }
        />
      </PageFrame>
    );
  }
  const caseId = review.ids[review.position];
  if (caseId === undefined) return <ReviewSummary review={review} />;
  return <ReviewedCase key={caseId} review={review} caseId={caseId} />;
}

interface ReviewedCaseProps {
  review: Review;
  caseId: string;
}

function ReviewedCase({ review, caseId }: ReviewedCaseProps) {
  const words = messages.review;
  const { position, ids, reviewed, flagged } = review;
  const { data, error, refetch } = useQuery(caseQueries.detail(caseId));
  const { hasKeys } = useReviewSettings();
  const [isFlagging, setIsFlagging] = useState(false);
  const [isSettingStatus, setIsSettingStatus] = useState(false);
  const [isShowingKeys, setIsShowingKeys] = useState(false);
  const navigate = useNavigate();
  const href = useHref(paths.caseDetail(caseId));
  usePrefetch(ids.slice(position + 1, position + 1 + ahead));
  const flag = flagged.find(({ id }) => id === caseId) ?? null;
  const isReviewed = reviewed.includes(caseId);
  const name = data?.caseResource.attributes.name || messages.cases.unnamed;

  useEffect(() => {
    announce(messages.review.place({ position: position + 1, total: ids.length }));
  }, [position, ids.length]);

  const actions = {
    next: () => goToCase(position + 1),
    previous: () => goToCase(position - 1),
    review: () => {
      markReviewed(caseId, !isReviewed);
      if (!isReviewed) goToCase(position + 1);
    },
    flag: () => setIsFlagging(true),
    status: () => setIsSettingStatus(true),
    edit: () => void navigate(paths.editCase(caseId)),
    open: () => void window.open(href, '_blank'),
    keys: () => setIsShowingKeys(true),
  };
  useShortcuts(
    {
      j: actions.next,
      k: actions.previous,
      m: actions.review,
      f: actions.flag,
      s: actions.status,
      e: actions.edit,
      o: actions.open,
      '?': actions.keys,
    },
    hasKeys,
  );

  const toolbar = (
    <>
      <ReviewToolbar
        review={review}
        isReviewed={isReviewed}
        flag={flag}
        actions={actions}
        isShowingKeys={isShowingKeys}
        onKeysClose={() => setIsShowingKeys(false)}
      />
      {isFlagging && (
        <FlagForm caseId={caseId} note={flag?.note ?? null} onDone={() => setIsFlagging(false)} />
      )}
    </>
  );

  if (data) {
    return (
      <PageFrame
        title={name}
        documentTitle={messages.app.review}
        subtitle={<CaseStatusMark status={data.caseResource.attributes.status ?? ''} />}
      >
        {toolbar}
        <CaseBody caseDocument={data} aside={<ChecksPanel caseDocument={data} />} />
        <StatusDrawer
          caseDocument={data}
          isOpen={isSettingStatus}
          onClose={() => setIsSettingStatus(false)}
        />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={messages.app.review}>
      {toolbar}
      {error ? (
        <ProblemPage
          error={error}
          onRetry={isApiError(error, 'notFound') ? undefined : () => void refetch()}
          notFound={words.gone}
        />
      ) : (
        <div className={classes.loading}>
          <PageSkeleton label={messages.app.loadingPage} />
        </div>
      )}
    </PageFrame>
  );
}

/** The cases that come next are there before they are asked for. */
function usePrefetch(ids: readonly string[]): void {
  const queryClient = useQueryClient();
  const key = ids.join(' ');
  useEffect(() => {
    for (const id of key === '' ? [] : key.split(' ')) {
      void queryClient.prefetchQuery({ ...caseQueries.detail(id), retry: false });
    }
  }, [queryClient, key]);
}
