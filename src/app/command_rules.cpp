#include "app/commands.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"

namespace meguri::app {
namespace {

std::string rules_json() {
  report::JsonWriter json;
  json.begin_list();
  for (const RuleText& rule : all_rules()) {
    json.begin_object();
    json.key("id");
    json.text(rule.id);
    json.key("name");
    json.text(rule.name);
    json.key("sentence");
    json.both({std::string(rule.japanese), std::string(rule.english)});
    json.end_object();
  }
  json.end_list();
  return json.take();
}

}  // namespace

ExitCode rules(const RulesOptions& options, Console& console) {
  if (options.json) return console.print(rules_json()), ExitCode::ok;
  const report::TextStyle style = console.style();
  report::Grid grid(
      {{console.say(Phrase::column_rule)}, {console.say(Phrase::column_sentence), false, true}});
  const bool japanese = console.language() == Language::japanese;
  for (const RuleText& rule : all_rules())
    grid.add({{std::string(rule.id), report::Style::strong},
              {std::string(japanese ? rule.japanese : rule.english)}});
  console.print(console.say(Phrase::rules_heading, all_rules().size()) + "\n\n" +
                grid.text(style.ink, style.columns));
  return ExitCode::ok;
}

}  // namespace meguri::app
