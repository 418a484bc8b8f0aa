// Who sees which page: without a session the sign-in, else the shell with the routes. Each page is
// a chunk of its own, so that the first one comes fast.
import { Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes, useLocation } from "react-router-dom";
import { useSession, useSessionState } from "../api/session";
import { ProblemAlert } from "../parts/problem_alert";
import { pageAt, pagesFor } from "./navigation";
import { Shell } from "./shell";

const SignIn = lazy(() => import("../pages/sign_in"));
const OneTimeLink = lazy(() => import("../pages/one_time_link"));
const DemoPeople = lazy(() => import("../pages/demo_people"));
const Today = lazy(() => import("../pages/today"));
const Courses = lazy(() => import("../pages/courses"));
const Course = lazy(() => import("../pages/course"));
const Plan = lazy(() => import("../pages/plan"));
const Batches = lazy(() => import("../pages/batches"));
const Batch = lazy(() => import("../pages/batch"));
const Quality = lazy(() => import("../pages/quality"));
const Custody = lazy(() => import("../pages/custody"));
const Shipment = lazy(() => import("../pages/shipment"));
const Bedside = lazy(() => import("../pages/bedside"));
const Forecast = lazy(() => import("../pages/forecast"));
const Roads = lazy(() => import("../pages/roads"));
const Decide = lazy(() => import("../pages/decide"));
const Obligations = lazy(() => import("../pages/obligations"));
const Cases = lazy(() => import("../pages/cases"));
const Case = lazy(() => import("../pages/case"));
const Dossiers = lazy(() => import("../pages/dossiers"));
const Retention = lazy(() => import("../pages/retention"));
const Programme = lazy(() => import("../pages/programme"));
const Evidence = lazy(() => import("../pages/evidence"));
const People = lazy(() => import("../pages/people"));
const Account = lazy(() => import("../pages/account"));
const NotYours = lazy(() => import("../pages/not_yours"));

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <Loader size="sm" aria-hidden /> <span>{t("common.loading")}</span>
    </div>
  );
}

function Inside() {
  const session = useSession();
  const place = pageAt(useLocation().pathname);
  return (
    <Shell>
      <Suspense fallback={<Waiting />}>
        {place && !pagesFor(session).includes(place) ? <NotYours place={place} /> : <Routes>
          <Route path="/" element={<Navigate to="/today" replace />} />
          <Route path="/today" element={<Today />} />
          <Route path="/courses" element={<Courses />} />
          <Route path="/courses/:id" element={<Course />} />
          <Route path="/plan" element={<Plan />} />
          <Route path="/batches" element={<Batches />} />
          <Route path="/batches/:id" element={<Batch />} />
          <Route path="/quality" element={<Quality />} />
          <Route path="/custody" element={<Custody />} />
          <Route path="/shipments/:id" element={<Shipment />} />
          <Route path="/bedside" element={<Bedside />} />
          <Route path="/forecast" element={<Forecast />} />
          <Route path="/roads" element={<Roads />} />
          <Route path="/decide" element={<Decide />} />
          <Route path="/obligations" element={<Obligations />} />
          <Route path="/cases" element={<Cases />} />
          <Route path="/cases/:id" element={<Case />} />
          <Route path="/dossiers" element={<Dossiers />} />
          <Route path="/retention" element={<Retention />} />
          <Route path="/programme" element={<Programme />} />
          <Route path="/evidence" element={<Evidence />} />
          <Route path="/people" element={<People />} />
          <Route path="/account" element={<Account />} />
          <Route path="*" element={<NotYours place={null} />} />
        </Routes>}
      </Suspense>
    </Shell>
  );
}

export function App() {
  const { session, loading, unreachable } = useSessionState();
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route path="/link/:token" element={<OneTimeLink />} />
        <Route path="/link" element={<OneTimeLink />} />
        <Route path="/demo/:token" element={<DemoPeople />} />
        <Route path="/demo" element={<DemoPeople />} />
        <Route path="*" element={
          loading ? <Waiting />
            : session ? <Inside />
              : unreachable ? (
                <main className="outside">
                  <ProblemAlert error={new Error(t("problem.unreachable"))}
                    retry={() => location.reload()} />
                </main>
              ) : <SignIn />
        } />
      </Routes>
    </Suspense>
  );
}
