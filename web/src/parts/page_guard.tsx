// A mistake in one page must not take the others away: it is told, and the menu stays.
import { Component, type ReactNode } from "react";
import { Problem } from "../api/problem";
import { ProblemAlert } from "./problem_alert";

interface GuardState { error: Error | null }

export class PageGuard extends Component<{ children: ReactNode }, GuardState> {
  override state: GuardState = { error: null };

  static getDerivedStateFromError(error: Error): GuardState {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const document = { type: "about:blank", title: error.message, status: 500 };
    return <ProblemAlert error={new Problem(document)} retry={() => location.reload()} />;
  }
}
