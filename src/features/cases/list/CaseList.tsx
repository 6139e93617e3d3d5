import { IconAdjustmentsHorizontal, IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Dialect } from '../../../api/dialect';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { usePermission } from '../../../session/usePermission';
import { useDialect } from '../../../session/useSession';
import { ActionButton } from '../../../ui/ActionButton';
import { Button } from '../../../ui/Button';
import { Late, LateAtRest, LateDialog, latePart, useLatePart } from '../../../ui/late';
import { PageFrame } from '../../../ui/PageFrame';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { TableSkeleton } from '../../../ui/Skeletons';
import { useIsPhone } from '../../../ui/useIsPhone';
import { referenceQueries } from '../../reference/referenceQueries';
import { caseQueries } from '../caseQueries';
import { askEarly, type CasePage } from '../earlyPage';
import { markSeen } from '../selection/caseSelection';
import type { SelectedCases } from '../selection/SelectionBar';
import { SelectionScope } from '../selection/SelectionScope';
import { useCaseSelection } from '../selection/useCaseSelection';
import classes from './CaseList.module.css';
import { CaseListProblem, EmptyCaseList } from './CaseListStates';
import { CaseTable } from './CaseTable';
import { ColumnChooser } from './ColumnChooser';
import { customKeyOf } from './caseColumns';
import {
  effectiveSize,
  effectiveSort,
  offeredSizes,
  scrollSize,
  shownQuery,
} from './caseListQuery';
import {
  type CaseListView,
  changeView,
  countFilters,
  emptyFilters,
  filterKeyOf,
  isNarrowed,
  pageSizes,
  toListSearch,
} from './caseListView';
import { DisplayChooser } from './DisplayChooser';
import { nextSort } from './nextSort';
import { Pager } from './Pager';
import { SearchBox } from './SearchBox';
import toolbarClasses from './Toolbar.module.css';
import { useCasePage } from './useCasePage';

const caseScroll = latePart(() => import('./CaseScroll').then(({ CaseScroll }) => CaseScroll));
const savedViews = latePart(
  () => import('../views/SavedViews').then(({ SavedViews }) => SavedViews),
  true,
);
const sortSelect = latePart(() => import('./SortSelect').then(({ SortSelect }) => SortSelect));
const filterTokens = latePart(() =>
  import('./FilterTokens').then(({ FilterTokens }) => FilterTokens),
);
const selectionBar = latePart(() =>
  import('../selection/SelectionBar').then(({ SelectionBar }) => SelectionBar),
);
const filterDrawer = latePart(() =>
  import('./FilterDrawer').then(({ FilterDrawer }) => FilterDrawer),
);

interface CaseListProps {
  view: CaseListView;
  /** `isReplaced`: the view before is no step that one would go back to. */
  onViewChange: (view: CaseListView, options?: { isReplaced?: boolean }) => void;
  /** What can be done with the selected cases. */
  selectionActions: (selection: SelectedCases) => ReactNode;
}

/** The list of cases: search, filters, order, columns and pages, all of them held by `view`. */
export function CaseList({ view, onViewChange, selectionActions }: CaseListProps) {
  const dialect = useDialect();
  const queryClient = useQueryClient();
  const isPhone = useIsPhone();
  const [isFiltering, setIsFiltering] = useState(false);
  const { page, range, isBusy, error, refetch } = useCasePage(view);
  // The table stays until the scroll's first page is there: a scroll of its rows would be built for nothing.
  const isScroll = view.mode === 'scroll' && !(page && isBusy && isPageOfTable(page, dialect));
  const usesCustomFields =
    view.filters.custom.length > 0 || view.columns.some((column) => customKeyOf(column) !== null);
  const { data: definitions } = useQuery({
    ...referenceQueries.customFields(),
    enabled: usesCustomFields,
  });
  const sort = effectiveSort(view, dialect);
  const listSearch = toListSearch(view);
  const change = (changes: Partial<CaseListView>, options?: { isReplaced?: boolean }) => {
    const next = changeView(view, changes);
    const query = shownQuery(next, dialect);
    // Asked for at once, while the page takes up the change.
    if (!queryClient.getQueryData(caseQueries.list(query).queryKey)) askEarly(query);
    onViewChange(next, options);
  };
  const clearNarrowing = () => change({ search: '', filters: emptyFilters });
  const total = range?.total ?? null;
  const filterKey = filterKeyOf(view);
  const { shown, hidden } = useCaseSelection(filterKey);
  const isSelecting = shown + hidden > 0;
  const SelectionBar = useLatePart(selectionBar, isSelecting);

  // What a list shows is seen under its filter.
  useEffect(() => {
    if (page && !isBusy)
      markSeen(
        page.resources.map(({ id }) => id),
        filterKey,
      );
  }, [page, isBusy, filterKey]);

  const narrowing = (
    <>
      <SearchBox
        search={view.search}
        onSearch={(search) => change({ search }, { isReplaced: true })}
      />
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setIsFiltering(true)}
      >
        {messages.cases.openFilters({ count: countFilters(view.filters) })}
      </Button>
    </>
  );

  return (
    <SelectionScope value={filterKey}>
      <div className={classes.shell} data-density={view.density}>
        <PageFrame
          title={messages.cases.title}
          subtitle={
            total !== null && messages.cases.total({ count: total, isNarrowed: isNarrowed(view) })
          }
          actions={<NewCaseAction listSearch={listSearch} />}
        >
          <div className={classes.views}>
            <LateAtRest part={savedViews} view={view} />
          </div>
          {isSelecting && SelectionBar ? (
            <SelectionBar view={view} filterKey={filterKey} total={total} narrowing={narrowing}>
              {selectionActions}
            </SelectionBar>
          ) : (
            <div className={toolbarClasses.toolbar}>
              {narrowing}
              {countFilters(view.filters) > 0 && (
                <Late
                  part={filterTokens}
                  filters={view.filters}
                  definitions={definitions}
                  onFilters={(filters) => change({ filters })}
                />
              )}
              <div className={toolbarClasses.end}>
                {isPhone && (
                  <Late part={sortSelect} sort={sort} onSort={(next) => change({ sort: next })} />
                )}
                <ColumnChooser
                  columns={view.columns}
                  onColumns={(columns) => change({ columns }, { isReplaced: true })}
                />
                <DisplayChooser
                  density={view.density}
                  mode={view.mode}
                  onDensity={(density) => change({ density }, { isReplaced: true })}
                  onMode={(mode) => change({ mode })}
                />
              </div>
            </div>
          )}
          <LateDialog
            part={filterDrawer}
            isOpen={isFiltering}
            filters={view.filters}
            onClose={() => setIsFiltering(false)}
            onApply={(filters) => {
              setIsFiltering(false);
              change({ filters });
            }}
          />
          {page && (error !== null || page.unreadable > 0) && (
            <div className={classes.notice}>
              {error !== null && <ProblemAlert error={error} onRetry={refetch} />}
              {page.unreadable > 0 && (
                <p role="status" className={classes.unreadable}>
                  <IconAlertTriangle size={20} aria-hidden />
                  {messages.cases.unreadable({ count: page.unreadable })}
                </p>
              )}
            </div>
          )}
          {page && isScroll && (page.resources.length > 0 || page.nextPage !== null) && (
            <Late
              part={caseScroll}
              view={view}
              first={page}
              isBusy={isBusy}
              definitions={definitions}
              sort={sort}
              onSort={(field, isAdding) => change({ sort: nextSort(view.sort, field, isAdding) })}
            />
          )}
          {page && range && !isScroll && page.resources.length > 0 && (
            <CaseTable
              page={page}
              isBusy={isBusy}
              columns={view.columns}
              definitions={definitions}
              sort={sort}
              listSearch={listSearch}
              onSort={(field, isAdding) => change({ sort: nextSort(view.sort, field, isAdding) })}
            />
          )}
          {page && range && range.count === 0 && (!isScroll || page.nextPage === null) && (
            <EmptyCaseList
              view={view}
              range={range}
              hasNext={page.nextPage !== null}
              onClear={clearNarrowing}
              onPage={(number) => change({ page: number })}
            />
          )}
          {page &&
            range &&
            !isScroll &&
            !range.isBeyondEnd &&
            (range.count > 0 || page.nextPage !== null) && (
              <Pager
                page={view.page}
                range={range}
                nextPage={isBusy ? pageAfter(view.page, range.lastPage) : page.nextPage}
                size={effectiveSize({ size: view.size }, dialect)}
                sizes={offeredSizes(dialect)}
                onPage={(number) => change({ page: number })}
                onSize={(wanted) => {
                  const size = pageSizes.find((known) => known === wanted);
                  if (size) change({ size });
                }}
              />
            )}
          {!page && error !== null && (
            <CaseListProblem
              error={error}
              canReset={isNarrowed(view) || view.sort.length > 0}
              onReset={() => change({ search: '', filters: emptyFilters, sort: [] })}
              onRetry={refetch}
            />
          )}
          {!page && error === null && (
            <TableSkeleton label={messages.cases.loading} columns={view.columns.length + 1} />
          )}
        </PageFrame>
      </div>
    </SelectionScope>
  );
}

/** Whether a page is none that a scroll begins with. */
function isPageOfTable({ asked: { number, size } }: CasePage, dialect: Dialect): boolean {
  return number > 1 || size < scrollSize(dialect);
}

/** Quick clicks page on while a page loads. A change of what is listed starts at page 1, where the end is not known. */
function pageAfter(page: number, lastPage: number | null): number | null {
  return page > 1 && lastPage !== null && page < lastPage ? page + 1 : null;
}

interface NewCaseActionProps {
  listSearch: string;
}

function NewCaseAction({ listSearch }: NewCaseActionProps) {
  const { isAllowed, reason } = usePermission('create', 'cases');
  const icon = <IconPlus size={16} aria-hidden />;
  if (!isAllowed) {
    return (
      <ActionButton leftSection={icon} unavailableReason={reason}>
        {messages.cases.newCase}
      </ActionButton>
    );
  }
  return (
    <Button
      leftSection={icon}
      renderRoot={(props) => <Link to={paths.newCase()} state={{ list: listSearch }} {...props} />}
    >
      {messages.cases.newCase}
    </Button>
  );
}
