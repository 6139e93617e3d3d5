import { useQuery } from '@tanstack/react-query';
import * as messages from '../../../messages/messages';
import { PageFrame } from '../../../ui/PageFrame';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { ProblemPage } from '../../../ui/ProblemPage';
import type { CaseDocument } from '../caseDocument';
import { caseQueries } from '../caseQueries';
import { CaseBody } from './CaseBody';
import classes from './CaseDetail.module.css';
import { CaseDetailSkeleton } from './CaseDetailSkeleton';
import { CaseHead } from './CaseHead';

interface CaseDetailProps {
  caseId: string;
}

/** The page of one case: what is worked on beside what is looked up. Mount it anew for each case. */
export function CaseDetail({ caseId }: CaseDetailProps) {
  const { data, error, refetch } = useQuery(caseQueries.detail(caseId));
  if (data) return <CaseFile caseDocument={data} refreshError={error} onRetry={() => refetch()} />;
  if (error) {
    return (
      <PageFrame title={messages.caseDetail.documentTitle}>
        <ProblemPage
          error={error}
          onRetry={() => refetch()}
          notFound={messages.caseDetail.notFound}
        />
      </PageFrame>
    );
  }
  return <CaseDetailSkeleton />;
}

interface CaseFileProps {
  caseDocument: CaseDocument;
  /** The case is shown as last read; reading it again failed. */
  refreshError: unknown;
  onRetry: () => void;
}

function CaseFile({ caseDocument, refreshError, onRetry }: CaseFileProps) {
  return (
    <CaseHead caseDocument={caseDocument}>
      {refreshError != null && (
        <div className={classes.notice}>
          <p>{messages.caseDetail.refreshFailed}</p>
          <ProblemAlert error={refreshError} onRetry={onRetry} />
        </div>
      )}
      <CaseBody caseDocument={caseDocument} />
    </CaseHead>
  );
}
