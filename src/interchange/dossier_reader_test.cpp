#include "interchange/dossier_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>

using namespace meguri;
using namespace meguri::interchange;

TEST_CASE("every dossier names a known step, and its items are told apart") {
  REQUIRE(dossier_library().size() == 4);
  for (const Dossier& dossier : dossier_library()) {
    CAPTURE(dossier.id);
    CHECK(find_track_step(dossier.step) != nullptr);
    std::set<std::string> ids;
    for (const DossierItem& item : dossier.items) {
      CHECK(ids.insert(item.id).second);
      CHECK_FALSE(item.source.empty());
    }
    CHECK(ids.size() >= 5);
  }
  CHECK(find_dossier("nothing") == nullptr);
}

TEST_CASE("three batches are three, and a document is a document") {
  const Dossier& notification = *find_dossier("ctn");
  const auto item = [&](const char* id) {
    return *std::ranges::find(notification.items, id, &DossierItem::id);
  };
  CHECK_FALSE(is_proved(item("three_runs"), {{4, 9}, {}}));
  CHECK(is_proved(item("three_runs"), {{4, 9, 12}, {}}));
  CHECK_FALSE(is_proved(item("three_runs"), {{4, 9}, {"three.pdf"}}));
  CHECK_FALSE(is_proved(item("brochure"), {{4, 9}, {}}));
  CHECK(is_proved(item("brochure"), {{}, {"brochure.pdf"}}));
}

TEST_CASE("what waits for the notification is everything up to the first infusion") {
  std::vector<std::string> ids;
  for (const TrackStep* step : steps_waiting_for("JP-07")) ids.push_back(step->id);
  for (const char* wanted : {"JP-09", "JP-10"}) CHECK(std::ranges::find(ids, wanted) != ids.end());
  CHECK(std::ranges::find(ids, "JP-03") == ids.end());
  CHECK(std::ranges::find(ids, "JP-07") == ids.end());
}

TEST_CASE("a document for an item that is not asked for, or that is not there, is a mistake") {
  const auto folder = std::filesystem::temp_directory_path() / "meguri_dossier_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.pdf") << "a";
  std::ofstream(folder / "documents.toml")
      << "[[document]]\nitem = \"protocl\"\nfile = \"a.pdf\"\n"
         "[[document]]\nitem = \"consent\"\nfile = \"b.pdf\"\n"
         "[[document]]\nitem = \"consent\"\nfile = \"a.pdf\"\n";
  const auto opened = open_documents(folder / "documents.toml", *find_dossier("ctn"));
  std::filesystem::remove_all(folder);
  REQUIRE(opened.mistakes.size() == 2);
  CHECK(opened.mistakes[0].at.line == 2);
  CHECK(opened.mistakes[0].message == Message::unknown_reference_suggest);
  CHECK(opened.mistakes[1].at.line == 6);
  CHECK(opened.documents.size() == 3);
}
