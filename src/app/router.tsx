import { createBrowserRouter, Navigate, Outlet } from 'react-router';
import { paths } from '../lib/paths';
import * as messages from '../messages/messages';
import { SessionGate } from '../session/SessionGate';
import { loadAtRest } from '../ui/late';
import { PageSkeleton } from '../ui/Skeletons';
import { Layout } from './Layout';
import { AppProblem, PageProblem } from './RouteProblem';
import { CasesRoute } from './routes/CasesRoute';

const mantinePages = () => import('./MantinePages');
const casePage = () => import('./routes/CaseRoute');
// From the list one goes to a case.
loadAtRest(casePage);
loadAtRest(mantinePages);

/** The path that the app is mounted at, from the document's `<base>`, without a slash at the end. */
function basePath(): string {
  return new URL(document.baseURI).pathname.replace(/\/[^/]*$/, '');
}

/** One route per URL of `lib/paths.ts`. Each page is a chunk of its own, but the first one, which is there at once. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        errorElement: <AppProblem />,
        hydrateFallbackElement: <PageSkeleton label={messages.app.loadingPage} />,
        children: [
          {
            lazy: mantinePages,
            children: [{ path: paths.signIn(), lazy: () => import('./routes/SignInRoute') }],
          },
          {
            element: (
              <SessionGate>
                <Outlet />
              </SessionGate>
            ),
            children: [
              {
                Component: Layout,
                children: [
                  {
                    errorElement: <PageProblem />,
                    children: [
                      { path: paths.home(), element: <Navigate to={paths.cases()} replace /> },
                      { path: '/cases', Component: CasesRoute },
                      {
                        lazy: mantinePages,
                        children: [
                          { path: '/cases/new', lazy: () => import('./routes/NewCaseRoute') },
                          { path: '/cases/:caseId', lazy: casePage },
                          {
                            path: '/cases/:caseId/edit',
                            lazy: () => import('./routes/EditCaseRoute'),
                          },
                          { path: '/review', lazy: () => import('./routes/ReviewRoute') },
                          { path: '/runs', lazy: () => import('./routes/RunsRoute') },
                          { path: '/runs/new', lazy: () => import('./routes/NewRunRoute') },
                          { path: '/runs/:runId', lazy: () => import('./routes/RunRoute') },
                          { path: '*', lazy: () => import('./routes/NotFoundRoute') },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    { basename: basePath() || '/' },
  );
}
