#include "app/demo_names.hpp"

#include <array>

namespace meguri::app {
namespace {

struct Part {
  std::string_view kanji, kana, latin;
};

constexpr auto families = std::to_array<Part>({
    {"佐藤", "サトウ", "Sato"},        {"鈴木", "スズキ", "Suzuki"},
    {"高橋", "タカハシ", "Takahashi"}, {"田中", "タナカ", "Tanaka"},
    {"伊藤", "イトウ", "Ito"},         {"渡辺", "ワタナベ", "Watanabe"},
    {"山本", "ヤマモト", "Yamamoto"},  {"中村", "ナカムラ", "Nakamura"},
    {"小林", "コバヤシ", "Kobayashi"}, {"加藤", "カトウ", "Kato"},
    {"吉田", "ヨシダ", "Yoshida"},     {"山田", "ヤマダ", "Yamada"},
    {"佐々木", "ササキ", "Sasaki"},    {"山口", "ヤマグチ", "Yamaguchi"},
    {"松本", "マツモト", "Matsumoto"}, {"井上", "イノウエ", "Inoue"},
    {"木村", "キムラ", "Kimura"},      {"林", "ハヤシ", "Hayashi"},
    {"清水", "シミズ", "Shimizu"},
});
constexpr auto givens = std::to_array<Part>({
    {"陽子", "ヨウコ", "Yoko"},
    {"健一", "ケンイチ", "Kenichi"},
    {"恵", "メグミ", "Megumi"},
    {"誠", "マコト", "Makoto"},
    {"直美", "ナオミ", "Naomi"},
    {"浩", "ヒロシ", "Hiroshi"},
    {"由美", "ユミ", "Yumi"},
    {"隆", "タカシ", "Takashi"},
    {"幸子", "サチコ", "Sachiko"},
    {"修", "オサム", "Osamu"},
    {"真理", "マリ", "Mari"},
    {"学", "マナブ", "Manabu"},
    {"京子", "キョウコ", "Kyoko"},
    {"進", "ススム", "Susumu"},
    {"文子", "フミコ", "Fumiko"},
    {"茂", "シゲル", "Shigeru"},
});

std::string joined(std::string_view family, std::string_view given) {
  return std::string(family) + " " + std::string(given);
}

struct Nameless {
  vault::Subject subject;
  std::uint32_t organisation{};
  std::uint32_t n{};
};

// Staff count from 0, patients from a number that no member of staff has.
std::vector<Nameless> everybody(server::Application& app) {
  constexpr std::uint32_t first_patient = 100'000;
  std::vector<Nameless> all;
  app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
    state.users.each([&](UserId id, const User& user) {
      all.push_back({vault::Subject::staff(number(id)), number(user.organisation), number(id)});
    });
    state.courses.each([&](CourseId id, const Course& course) {
      all.push_back({vault::Subject::patient(course.patient), number(course.site),
                     first_patient + number(id)});
    });
  });
  return all;
}

}  // namespace

vault::Names demo_name(std::uint32_t n) {
  const Part& family = families[n % families.size()];
  const Part& given = givens[n % givens.size()];
  return {joined(family.kanji, given.kanji), joined(family.kana, given.kana),
          joined(family.latin, given.latin)};
}

vault::Result<void> name_demo_people(server::Application& app) {
  for (const Nameless& one : everybody(app)) {
    const auto known = app.names->knows(one.subject);
    if (!known) return std::unexpected(known.error());
    if (*known) continue;
    vault::Person person;
    person.names = demo_name(one.n);
    const auto put = app.names->put(one.subject, one.organisation, person,
                                    {0, app.live->now(), "name for the demonstration"});
    if (!put && put.error().problem != vault::Problem::forgotten) return put;
  }
  return {};
}

}  // namespace meguri::app
