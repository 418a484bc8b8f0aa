// The pages as JSON: encoded(view) of ledger/encode.hpp, compiled once here for every page, because
// each holds every command of the rules.
#pragma once

#include "ledger/encode.hpp"
#include "view/alternatives.hpp"
#include "view/bedside.hpp"
#include "view/courses.hpp"
#include "view/custody.hpp"
#include "view/evidence.hpp"
#include "view/programme_view.hpp"
#include "view/quality.hpp"
#include "view/regulation_decide.hpp"
#include "view/regulation_records.hpp"
#include "view/today.hpp"

// clang-format off
#define MEGURI_VIEWS(VIEW) \
  VIEW(TodayView) VIEW(CoursesView) VIEW(CourseView) VIEW(PlanView) VIEW(AlternativesView) \
  VIEW(ChainCheckView) VIEW(BatchesView) VIEW(BatchView) VIEW(QualityView) \
  VIEW(QualityLotView) VIEW(CustodyView) VIEW(ShipmentView) VIEW(BedsideView) \
  VIEW(ProgrammeView) VIEW(RecordView) VIEW(EvidenceView) VIEW(ChangeView) \
  VIEW(RoadMapView) VIEW(ObligationsView) VIEW(SafetyCasesPage) VIEW(SafetyCaseView) \
  VIEW(DossiersPage) VIEW(DecideView) VIEW(RetentionPage)
// clang-format on

namespace meguri {

#define MEGURI_VIEW_TEXT(View) extern template std::string encoded<View>(const View&);
MEGURI_VIEWS(MEGURI_VIEW_TEXT)
#undef MEGURI_VIEW_TEXT

}  // namespace meguri
