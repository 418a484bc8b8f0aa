#include "regulation/asrm_class.hpp"

#include <array>

namespace meguri::regulation {
namespace {

using enum TreatmentClass;

struct Row {
  TreatmentClass treatment_class;
  std::string_view en;
  std::string_view ja;
  std::string_view mark;
};

constexpr std::array<Row, 11> rows{{
    {none, "", "", ""},
    {i, "embryonic or induced pluripotent stem cells", "ES細胞・iPS細胞", "verified"},
    {i, "a gene is introduced into the cells", "細胞に遺伝子を導入", "verified"},
    {i, "animal cells", "動物の細胞", "verified"},
    {i, "donor cells", "他人の細胞", "verified"},
    {i, "gene therapy in the body; inside the Act since 2025-05-31, the class from memory",
     "体内での遺伝子治療（2025-05-31から法の対象。区分は記憶による）", "memory"},
    {ii, "the patient's own stem cells", "自己の幹細胞", "verified"},
    {ii, "own processed cells that rebuild or repair structure or function",
     "自己の加工細胞で身体の構造・機能の再建や修復", "verified"},
    {ii, "own cells in non-homologous use", "自己の細胞の相同利用でない使用", "verified"},
    {iii, "own processed cells, any other use", "自己の加工細胞のその他の使用", "verified"},
    {outside, "unprocessed homologous use, an approved product as labelled, or a trial",
     "加工しない相同利用、承認どおりの製品、または治験", "memory"},
}};

ClassProposal row(std::int32_t number) {
  const Row& found = rows[static_cast<std::size_t>(number)];
  return {found.treatment_class, number, found.en, found.ja, found.mark, false};
}

bool yes(Fact answer) { return answer == Fact::yes; }
bool unknown(Fact answer) { return answer == Fact::unknown; }

std::unexpected<ClassUnknown> missing(std::int32_t number, std::string_view fact) {
  return std::unexpected(ClassUnknown{number, fact});
}

}  // namespace

std::expected<ClassProposal, ClassUnknown> propose_class(const TreatmentFacts& facts) {
  if (unknown(facts.approved_or_trial)) return missing(10, "approved_or_trial");
  if (yes(facts.approved_or_trial)) return row(10);
  if (facts.cells == CellKind::embryonic_or_induced) return row(1);
  if (unknown(facts.gene_modified)) return missing(2, "gene_modified");
  if (yes(facts.gene_modified)) return row(2);
  if (facts.origin == CellOrigin::animal) return row(3);
  if (facts.origin == CellOrigin::allogeneic) return row(4);
  if (unknown(facts.in_vivo_gene)) return missing(5, "in_vivo_gene");
  if (yes(facts.in_vivo_gene)) return row(5);
  if (facts.cells == CellKind::somatic_stem) return row(6);
  if (unknown(facts.processed)) return missing(7, "processed");
  if (yes(facts.processed) && unknown(facts.rebuilds_body)) return missing(7, "rebuilds_body");
  if (yes(facts.processed) && yes(facts.rebuilds_body)) return row(7);
  if (unknown(facts.homologous_use)) return missing(8, "homologous_use");
  if (!yes(facts.homologous_use)) {
    ClassProposal proposal = row(8);
    // What is homologous for a blood cell that acts everywhere is disputed: an inference.
    proposal.mark = "inferred";
    proposal.inferred = true;
    return proposal;
  }
  return row(yes(facts.processed) ? 9 : 10);
}

std::string_view missing_part(const ClassDecision& decision) {
  if (decision.treatment_class == none) return "treatment_class";
  if (decision.author.empty()) return "author";
  if (!decision.day) return "day";
  if (decision.reason.empty()) return "reason";
  if (decision.evidence.empty()) return "evidence";
  return {};
}

}  // namespace meguri::regulation
