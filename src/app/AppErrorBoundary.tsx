import { Component, type ReactNode } from 'react';
import * as messages from '../messages/messages';

interface AppErrorBoundaryProps {
  children: ReactNode;
}

/** The last answer to a failure outside every route, on plain elements, as a provider may be what failed. */
export class AppErrorBoundary extends Component<AppErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const { title, detail } = messages.problems.unexpected;
    return (
      <main role="alert">
        <h1>{title}</h1>
        <p>{detail}</p>
        <button type="button" onClick={() => location.reload()}>
          {messages.common.retry}
        </button>
      </main>
    );
  }
}
