import { useParams } from 'react-router';
import { EditCasePage } from '../../features/cases/form/EditCasePage';

/** `/cases/:caseId/edit` */
export function Component() {
  const { caseId = '' } = useParams();
  return <EditCasePage key={caseId} caseId={caseId} />;
}
