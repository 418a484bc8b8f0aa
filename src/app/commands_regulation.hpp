// The commands on roads, duties and other markets, one file each (command_*.cpp), as commands.hpp.
#pragma once

#include <string>

#include "app/console.hpp"

namespace meguri::app {

struct RoadsOptions {
  std::string programme;  // empty: the known tracks
  std::string road;       // empty: all
  std::string json, csv;
  bool all = false;
};
struct ObligationsOptions {
  std::string from;                  // a file of events; empty, and no ledger: the catalogue
  std::string ledger;                // its adverse events are cases too
  std::string regime = "pmd_trial";  // that governs them
  std::string road;                  // of the file's or catalogue's duties; empty: all
  std::string recipient;             // likewise
  std::string as_of;                 // empty: today
  std::string until;                 // empty: a year later
  std::string json, csv;
  std::string ics;  // a folder
  bool all = false;
};
struct CompareOptions {
  std::string json, csv;
  bool all = false;
};

struct DossierOptions {
  std::string dossier;    // empty: the list
  std::string ledger;     // empty: no records
  std::string documents;  // a file; empty: no documents
  std::string programme;  // empty: no effect on dates is shown
  std::string out;        // a new folder
  std::string json, csv;
  bool all = false;
};

struct RetentionOptions {
  std::string ledger;
  std::string as_of;  // empty: today
  std::string json, csv;
  bool all = false;
};

struct MilestonesOptions {
  std::string from;       // a ledger or a programme
  std::string programme;  // of the ledger; empty: beside it
  std::string road;       // empty: all
  std::string as_of;      // empty: the ledger's last day, or the start of the programme
  std::string json, csv;
  bool all = false;
};
struct CasesOptions {
  std::string ledger;
  std::string name;    // of one case; empty: all
  std::uint32_t by{};  // who looks; 0: nobody in particular
  std::string json, csv;
  std::string fhir;  // a new folder
  bool all = false;
};

ExitCode milestones(const MilestonesOptions& options, Console& console);
ExitCode cases(const CasesOptions& options, Console& console);
ExitCode retention(const RetentionOptions& options, Console& console);
ExitCode roads(const RoadsOptions& options, Console& console);
ExitCode obligations(const ObligationsOptions& options, Console& console);
ExitCode compare(const CompareOptions& options, Console& console);
ExitCode dossier(const DossierOptions& options, Console& console);

}  // namespace meguri::app
