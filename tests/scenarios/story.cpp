#include "scenarios/story.hpp"

#include <fstream>
#include <sstream>

#include "domain/decide.hpp"
#include "domain/invariants.hpp"
#include "scenarios/words.hpp"
#include "simulation/auditor.hpp"

namespace meguri::scenarios {
namespace {

class Story {
public:
  // Tells the file, or what stands before a line of it; its text with fresh answers.
  std::string tell(const std::string& path, const std::string& before = "") {
    std::istringstream lines(read_file(path));
    std::string told, line;
    for (int number = 1; std::getline(lines, line); ++number) {
      if (!before.empty() && line == before) return told;
      if (line.starts_with("  ")) continue;  // an old answer
      told += line + "\n";
      try {
        told += answer(path, line);
      } catch (const std::exception& mistake) {
        throw Mistake(path + ":" + std::to_string(number) + ": " + mistake.what());
      }
    }
    if (!before.empty()) throw Mistake(path + " has no line " + before);
    return told;
  }

private:
  void include(const std::string& path, const std::string& what) {
    const std::size_t end = what.find(" before ");
    const std::string file = path.substr(0, path.rfind('/') + 1) + what.substr(0, end);
    (void)tell(file, end == what.npos ? "" : what.substr(end + 8));
  }

  std::string answer(const std::string& path, const std::string& line) {
    if (line.empty() || line.starts_with('#')) return "";
    if (line.starts_with("include ")) {
      include(path, line.substr(8));
      return "";
    }
    Reader reader{names_, line};
    Meta meta{.at = instant_of(reader.word()), .command_id = ++commands_};
    const std::string who = reader.word();
    if (who != "nobody") {
      const auto user = names_.find<UserId>(who);
      if (!user) throw Mistake("nobody is called " + who);
      meta.by = *user;
    }
    const Command command = command_of(reader);
    std::string name;
    while (reader.skip_blanks(), !reader.rest.empty()) {
      const std::string extra = reader.word();
      if (extra == "as")
        name = reader.word();
      else if (extra == "signed")
        read_signature(reader, meta);
      else
        read_note(reader, meta);
    }
    return ask(command, meta, name);
  }

  static void read_signature(Reader& reader, Meta& meta) {
    const std::string word = reader.word();
    const auto meaning = described::value_of<SignatureMeaning>(word);
    if (!meaning && word != "wrong") throw Mistake("no signature means " + word);
    meta.signing = {meaning ? SignatureFinding::good : SignatureFinding::wrong,
                    meaning.value_or(SignatureMeaning::performed), meta.at};
  }

  static void read_note(Reader& reader, Meta& meta) {
    reader.expect('"');
    const std::size_t end = reader.rest.find('"');
    if (end == reader.rest.npos) throw Mistake("the note does not end");
    meta.has_note = end > 0;
    reader.rest.remove_prefix(end + 1);
  }

  std::string ask(const Command& command, const Meta& meta, const std::string& name) {
    Events events;
    const Verdict verdict = decide(state_, command, meta, events);
    std::string told;
    auditor_.begin_record();
    for (const Event& event : events) {
      apply(state_, event, meta);
      auditor_.see(event, meta);
      if (const auto broken = broken_invariant(state_)) throw Mistake(*broken);
      if (auditor_.fault()) throw Mistake(*auditor_.fault());
    }
    auditor_.end_record();
    auditor_.compare(state_);
    if (auditor_.fault()) throw Mistake(*auditor_.fault());
    if (!name.empty()) {
      if (events.empty()) throw Mistake("nothing was created that could be called " + name);
      give_name(names_, name, events[0]);
    }
    if (!verdict) {
      const RuleText& rule = meguri::text_of(verdict.error().rule);
      told += "  refused " + std::string(rule.id) + ": " + std::string(rule.english) + "\n";
      told += "    " + std::string(rule.japanese) + "\n";
    }
    for (const Event& event : events) told += "  " + text_of(names_, event) + "\n";
    if (verdict && events.empty()) told += "  nothing\n";
    return told;
  }

  State state_;
  simulation::Auditor auditor_;
  Names names_;
  std::uint64_t commands_ = 0;
};

}  // namespace

std::string retell(const std::string& path) { return Story().tell(path); }

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Mistake("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace meguri::scenarios
