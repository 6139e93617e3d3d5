import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { today } from '../../../lib/calendarDate';
import { toCsv } from '../../../lib/csv';
import { download } from '../../../lib/download';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { PageFrame } from '../../../ui/PageFrame';
import { caseQueries, readNames } from '../../cases/caseQueries';
import { selectCases } from '../../cases/selection/caseSelection';
import classes from './ReviewPage.module.css';
import { endReview, goToCase, type Review } from './reviewStore';

/** The end of a review: what was flagged, and what to do with it. */
export function ReviewSummary({ review }: { review: Review }) {
  const words = messages.review.summary;
  const { ids, reviewed, flagged } = review;
  const navigate = useNavigate();
  const { data: names } = useQuery(caseQueries.names(flagged.map(({ id }) => id)));
  const firstLeft = ids.findIndex((id) => !reviewed.includes(id));
  return (
    <PageFrame
      title={words.title}
      documentTitle={messages.app.review}
      subtitle={messages.review.progress({
        reviewed: reviewed.length,
        flagged: flagged.length,
        left: ids.length - reviewed.length,
      })}
    >
      <div className={classes.actions}>
        {flagged.length > 0 && (
          <Button
            onClick={() => {
              selectCases(
                flagged.map(({ id }) => id),
                '',
              );
              void navigate(paths.cases());
            }}
          >
            {words.select({ count: flagged.length })}
          </Button>
        )}
        {firstLeft >= 0 && (
          <Button variant="default" onClick={() => goToCase(firstLeft)}>
            {words.back}
          </Button>
        )}
        <Button variant="default" onClick={() => void downloadSummary(review)}>
          {words.download}
        </Button>
        <Button variant="subtle" onClick={endReview}>
          {words.end}
        </Button>
      </div>
      <h2>{words.flaggedTitle}</h2>
      {flagged.length === 0 ? (
        <p>{words.noFlags}</p>
      ) : (
        <ul className={classes.flagged}>
          {flagged.map(({ id, note }) => (
            <li key={id}>
              <Link to={paths.caseDetail(id)}>{names?.get(id) ?? id}</Link>
              {note !== '' && ` – ${note}`}
            </li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

async function downloadSummary({ ids, reviewed, flagged }: Review): Promise<void> {
  const { columns, states, fileName } = messages.review.summary;
  const names = await readNames(ids);
  const notes = new Map(flagged.map(({ id, note }) => [id, note]));
  const done = new Set(reviewed);
  const stateOf = (id: string) => {
    if (notes.has(id)) return states.flagged;
    return done.has(id) ? states.reviewed : states.left;
  };
  const rows = ids.map((id) => [id, names.get(id) ?? '', stateOf(id), notes.get(id) ?? '']);
  const head = [columns.id, columns.name, columns.state, columns.note];
  download(fileName({ date: today() }), toCsv([head, ...rows]), 'text/csv;charset=utf-8');
}
