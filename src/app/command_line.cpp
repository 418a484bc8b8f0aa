#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <functional>

#include "app/commands.hpp"
#include "app/commands_regulation.hpp"
#include "interchange/spelling.hpp"

namespace meguri::app {
namespace {

// --lang decides the language of --help too, so it is looked for before anything is parsed.
Language language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    std::optional<Language> named;
    if (argument == "--lang" && i + 1 < argc) named = language_named(argv[i + 1]);
    if (argument.starts_with("--lang=")) named = language_named(argument.substr(7));
    if (named) return *named;
  }
  return language_of_environment();
}

class CommandLine {
public:
  explicit CommandLine(Console& console) : console_(console), app_(say(Phrase::help_program)) {
    name_labels();
    app_.option_defaults()->group(say(Phrase::help_options));
    app_.name("meguri");
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "meguri 0.1.0", say(Phrase::help_version));
    app_.set_help_flag("-h,--help", say(Phrase::help_help));
    app_.footer(say(Phrase::help_footer));
    app_.fallthrough();
    app_.add_option("--lang", language_, say(Phrase::help_lang))
        ->check(CLI::IsMember({"ja", "en"}).description(""))
        ->type_name("ja|en");
    add_programme_commands();
    add_ledger_commands();
    add_forecast();
    add_serve();
    add_rules();
    add_regulation();
  }

  ExitCode run(int argc, const char* const* argv) {
    if (argc < 2) {
      console_.print(app_.help());
      return ExitCode::wrong_use;
    }
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& wanted) {  // --help, --version
      app_.exit(wanted);
      return ExitCode::ok;
    } catch (const CLI::ParseError& wrong) {
      const std::string unknown = unknown_command(argc, argv);
      console_.say_error(say(Phrase::wrong_use, unknown.empty() ? wrong.what() : unknown));
      console_.say_detail(say(Phrase::see_help));
      return ExitCode::wrong_use;
    }
    return chosen_();
  }

private:
  template <class... Arguments>
  std::string say(Phrase phrase, const Arguments&... arguments) const {
    return console_.say(phrase, arguments...);
  }

  // A sentence, when the first word is no command; empty otherwise.
  std::string unknown_command(int argc, const char* const* argv) const {
    std::vector<std::string> known;
    for (const CLI::App* sub : app_.get_subcommands({})) known.push_back(sub->get_name());
    for (int i = 1; i < argc; ++i) {
      const std::string word = argv[i];
      if (word == "--lang") ++i;
      if (word.starts_with('-')) continue;
      if (std::ranges::find(known, word) != known.end()) return {};
      const std::string near = interchange::nearest(word, known);
      return near.empty() ? say(Phrase::unknown_command, word)
                          : say(Phrase::unknown_command_suggest, word, near);
    }
    return {};
  }

  void name_labels() {
    const auto format = app_.get_formatter();
    format->label("Usage", say(Phrase::help_usage));
    format->label("OPTIONS", say(Phrase::help_options));
    format->label("SUBCOMMAND", say(Phrase::help_command));
    format->label("SUBCOMMANDS", say(Phrase::help_commands));
    format->label("Subcommands", say(Phrase::help_commands));
    format->label("Options", say(Phrase::help_options));
    format->label("Positionals", say(Phrase::help_arguments));
    format->label("REQUIRED", say(Phrase::help_required));
    format->label("TEXT", "...");
    format->label("UINT", "N");
    format->column_width(28);
  }

  // A command with its sentence, its examples and what it does.
  template <class Options>
  CLI::App* add(const std::string& name, Phrase what, Phrase examples,
                ExitCode (*command)(const Options&, Console&), Options& options) {
    CLI::App* sub = app_.add_subcommand(name, say(what));
    sub->footer(say(Phrase::help_examples) + "\n" + say(examples));
    sub->group(say(Phrase::help_commands));
    sub->set_help_flag("-h,--help", say(Phrase::help_help));
    sub->callback([this, command, &options] {
      chosen_ = [this, command, &options] { return command(options, console_); };
    });
    return sub;
  }

  void add_programme_commands() {
    CLI::App* sub = add("check", Phrase::help_check, Phrase::examples_check, check, check_);
    sub->add_option("PROGRAMME", check_.programme, say(Phrase::help_programme))->required();
    sub = add("init", Phrase::help_init, Phrase::examples_init, init, init_);
    sub->add_option("DIR", init_.folder, say(Phrase::help_new_folder))->required();
    sub = add("begin", Phrase::help_begin, Phrase::examples_begin, begin, begin_);
    sub->add_option("PROGRAMME", begin_.programme, say(Phrase::help_programme))->required();
    sub->add_option("--out", begin_.out, say(Phrase::help_out_ledger))->required();
    sub = add("demo", Phrase::help_demo, Phrase::examples_demo, demo, demo_);
    sub->add_option("--seed", demo_.seed, say(Phrase::help_seed))->capture_default_str();
    sub->add_option("--out", demo_.out, say(Phrase::help_out_ledger))->required();
    sub->add_option("--programme", demo_.programme, say(Phrase::help_demo_programme));
  }

  void add_ledger_commands() {
    CLI::App* sub = add("status", Phrase::help_status, Phrase::examples_status, status, status_);
    sub->add_option("LEDGER", status_.ledger, say(Phrase::help_ledger))->required();
    sub->add_option("--programme", status_.programme, say(Phrase::help_programme_of_ledger));
    sub->add_flag("--all", status_.all, say(Phrase::help_all));
    sub = add("submit", Phrase::help_submit, Phrase::examples_submit, submit, submit_);
    sub->add_option("LEDGER", submit_.ledger, say(Phrase::help_ledger))->required();
    sub->add_option("COMMAND", submit_.command, say(Phrase::help_command_json))->required();
    sub->add_option("--by", submit_.by, say(Phrase::help_by))->required();
    sub->add_option("--note", submit_.note, say(Phrase::help_note));
    sub->add_option("--id", submit_.id, say(Phrase::help_id));
    sub->add_option("--at", submit_.at, say(Phrase::help_at));
    sub = add("verify", Phrase::help_verify, Phrase::examples_verify, verify, verify_);
    sub->add_option("LEDGER", verify_.ledger, say(Phrase::help_ledger))->required();
    auto* checkpoint =
        sub->add_option("--checkpoint", verify_.checkpoint, say(Phrase::help_checkpoint));
    auto* key = sub->add_option("--key", verify_.key, say(Phrase::help_key));
    checkpoint->needs(key);
    key->needs(checkpoint);
    sub = add("replay", Phrase::help_replay, Phrase::examples_replay, replay, replay_);
    sub->add_option("LEDGER", replay_.ledger, say(Phrase::help_ledger))->required();
    sub->add_option("--to", replay_.to, say(Phrase::help_to))->required();
    sub->add_option("--programme", replay_.programme, say(Phrase::help_programme_of_ledger));
    sub->add_flag("--all", replay_.all, say(Phrase::help_all));
    sub = add("export", Phrase::help_export, Phrase::examples_export, export_ledger, export_);
    sub->add_option("LEDGER", export_.ledger, say(Phrase::help_ledger))->required();
    sub->add_option("--out", export_.out, say(Phrase::help_new_folder))->required();
  }

  void add_forecast() {
    CLI::App* sub =
        add("forecast", Phrase::help_forecast, Phrase::examples_forecast, forecast, forecast_);
    sub->add_option("FROM", forecast_.from, say(Phrase::help_forecast_from))->required();
    sub->add_option("--programme", forecast_.programme, say(Phrase::help_programme_of_ledger));
    sub->add_option("--what-if", forecast_.changes, say(Phrase::help_what_if))
        ->take_all()
        ->expected(1);
    sub->add_option("--as-of", forecast_.as_of, say(Phrase::help_as_of));
    sub->add_option("--until", forecast_.until, say(Phrase::help_until));
    sub->add_option("--seed", forecast_.seed, say(Phrase::help_seed))->capture_default_str();
    sub->add_option("--runs", forecast_.runs, say(Phrase::help_runs))
        ->check(CLI::Range(2U, 1'000'000U).description(""))
        ->type_name("N")
        ->capture_default_str();
    sub->add_option("--threads", forecast_.threads, say(Phrase::help_threads))
        ->check(CLI::Range(0U, 256U).description(""))
        ->type_name("N");
    sub->add_option("--json", forecast_.json, say(Phrase::help_json));
    sub->add_option("--csv", forecast_.csv, say(Phrase::help_csv));
    sub->add_option("--svg", forecast_.svg, say(Phrase::help_svg));
    sub->add_flag("--all", forecast_.all, say(Phrase::help_all));
  }

  void add_serve() {
    CLI::App* sub = add("serve", Phrase::help_serve, Phrase::examples_serve, serve, serve_);
    sub->add_option("LEDGER", serve_.ledger, say(Phrase::help_ledger));
    sub->add_option("--programme", serve_.programme, say(Phrase::help_programme_of_ledger));
    sub->add_option("--port", serve_.port, say(Phrase::help_port))->capture_default_str();
    sub->add_option("--listen", serve_.listen, say(Phrase::help_listen))->capture_default_str();
    auto* certificate =
        sub->add_option("--tls-cert", serve_.tls_certificate, say(Phrase::help_tls_cert));
    auto* key = sub->add_option("--tls-key", serve_.tls_key, say(Phrase::help_tls_key));
    certificate->needs(key);
    key->needs(certificate);
    sub->add_option("--origin", serve_.origin, say(Phrase::help_origin));
    sub->add_option("--journal", serve_.journal, say(Phrase::help_journal));
    sub->add_option("--forecast-threads", serve_.forecast_threads,
                    say(Phrase::help_forecast_threads))
        ->check(CLI::Range(0U, 256U).description(""))
        ->type_name("N");
    auto* issuer =
        sub->add_option("--oidc-issuer", serve_.oidc_issuer, say(Phrase::help_oidc_issuer));
    auto* client =
        sub->add_option("--oidc-client", serve_.oidc_client, say(Phrase::help_oidc_client));
    sub->add_option("--oidc-secret-file", serve_.oidc_secret_file, say(Phrase::help_oidc_secret))
        ->needs(issuer);
    issuer->needs(client);
    client->needs(issuer);
    sub->add_flag("--demo", serve_.demo, say(Phrase::help_serve_demo));
    sub->add_flag("--openapi", serve_.openapi, say(Phrase::help_openapi));
  }

  void add_rules() {
    CLI::App* sub = add("rules", Phrase::help_rules, Phrase::examples_rules, rules, rules_);
    sub->add_flag("--json", rules_.json, say(Phrase::help_rules_json));
  }

  void add_regulation() {
    CLI::App* sub = add("roads", Phrase::help_roads, Phrase::examples_roads, roads, roads_);
    sub->add_option("PROGRAMME", roads_.programme, say(Phrase::help_roads_from));
    sub->add_option("--road", roads_.road, say(Phrase::help_road_only));
    add_results(sub, roads_.json, roads_.csv, roads_.all);
    sub = add("obligations", Phrase::help_obligations, Phrase::examples_obligations, obligations,
              obligations_);
    sub->add_option("EVENTS", obligations_.from, say(Phrase::help_duty_file));
    sub->add_option("--ledger", obligations_.ledger, say(Phrase::help_duty_ledger));
    sub->add_option("--regime", obligations_.regime, say(Phrase::help_duty_regime))
        ->capture_default_str();
    sub->add_option("--road", obligations_.road, say(Phrase::help_road_only));
    sub->add_option("--recipient", obligations_.recipient, say(Phrase::help_recipient_only));
    sub->add_option("--as-of", obligations_.as_of, say(Phrase::help_duty_as_of));
    sub->add_option("--until", obligations_.until, say(Phrase::help_duty_until));
    sub->add_option("--ics", obligations_.ics, say(Phrase::help_ics));
    add_results(sub, obligations_.json, obligations_.csv, obligations_.all);
    add_records_of_authorities();
  }

  void add_records_of_authorities() {
    CLI::App* sub = add("milestones", Phrase::help_milestones, Phrase::examples_milestones,
                        milestones, milestones_);
    sub->add_option("FROM", milestones_.from, say(Phrase::help_milestones_from))->required();
    sub->add_option("--programme", milestones_.programme, say(Phrase::help_programme_of_ledger));
    sub->add_option("--road", milestones_.road, say(Phrase::help_road_only));
    sub->add_option("--as-of", milestones_.as_of, say(Phrase::help_duty_as_of));
    add_results(sub, milestones_.json, milestones_.csv, milestones_.all);
    sub = add("cases", Phrase::help_cases, Phrase::examples_cases, cases, cases_);
    sub->add_option("LEDGER", cases_.ledger, say(Phrase::help_ledger))->required();
    sub->add_option("CASE", cases_.name, say(Phrase::help_case));
    sub->add_option("--by", cases_.by, say(Phrase::help_case_by));
    sub->add_option("--fhir", cases_.fhir, say(Phrase::help_fhir));
    add_results(sub, cases_.json, cases_.csv, cases_.all);
    sub =
        add("retention", Phrase::help_retention, Phrase::examples_retention, retention, retention_);
    sub->add_option("LEDGER", retention_.ledger, say(Phrase::help_ledger))->required();
    sub->add_option("--as-of", retention_.as_of, say(Phrase::help_duty_as_of));
    add_results(sub, retention_.json, retention_.csv, retention_.all);
    sub = add("compare", Phrase::help_compare, Phrase::examples_compare, compare, compare_);
    add_results(sub, compare_.json, compare_.csv, compare_.all);
    sub = add("dossier", Phrase::help_dossier, Phrase::examples_dossier, dossier, dossier_);
    sub->add_option("DOSSIER", dossier_.dossier, say(Phrase::help_dossier_name));
    sub->add_option("--ledger", dossier_.ledger, say(Phrase::help_dossier_ledger));
    sub->add_option("--documents", dossier_.documents, say(Phrase::help_dossier_documents));
    sub->add_option("--programme", dossier_.programme, say(Phrase::help_dossier_programme));
    sub->add_option("--out", dossier_.out, say(Phrase::help_dossier_out));
    add_results(sub, dossier_.json, dossier_.csv, dossier_.all);
  }

  void add_results(CLI::App* sub, std::string& json, std::string& csv, bool& all) {
    sub->add_option("--json", json, say(Phrase::help_result_json));
    sub->add_option("--csv", csv, say(Phrase::help_result_csv));
    sub->add_flag("--all", all, say(Phrase::help_all));
  }

  Console& console_;
  CLI::App app_;
  std::string language_;
  std::function<ExitCode()> chosen_;
  CheckOptions check_;
  InitOptions init_;
  BeginOptions begin_;
  DemoOptions demo_;
  StatusOptions status_;
  SubmitOptions submit_;
  ForecastOptions forecast_;
  VerifyOptions verify_;
  ReplayOptions replay_;
  ExportOptions export_;
  ServeOptions serve_;
  RulesOptions rules_;
  RoadsOptions roads_;
  ObligationsOptions obligations_;
  MilestonesOptions milestones_;
  CasesOptions cases_;
  RetentionOptions retention_;
  CompareOptions compare_;
  DossierOptions dossier_;
};

}  // namespace

int run(int argc, const char* const* argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error of writing, not a crash
  Console console(language_of(argc, argv));
  ExitCode code = ExitCode::no_storage;
  try {
    code = CommandLine(console).run(argc, argv);
    if (!console.flush() && code == ExitCode::ok)
      code = console.fail(ExitCode::no_storage, Phrase::output_not_written);
  } catch (const std::exception& failure) {
    console.say_error(console.say(Phrase::unexpected_failure, failure.what()));
  }
  return static_cast<int>(code);
}

}  // namespace meguri::app
