// The eight things that must never happen, in both languages: docs/promises.md explains each, this
// list gives the words. A mark is a comment `invariant N` beside the code that keeps it.
#pragma once

#include <array>
#include <string_view>

namespace meguri::requirements {

struct Promise {
  std::string_view id;
  std::string_view english;
  std::string_view japanese;
  std::string_view mark;
};

inline constexpr std::array promises{
    Promise{"INV-1",
            "A dose is never infused into anyone but the patient whose cells it was made from; an "
            "allogeneic dose into nobody but the patient it was allocated to.",
            "製品は、原料の細胞を採取した患者本人以外には決して投与されない。同種製品は、割り当てら"
            "れた患者"
            "以外には決して投与されない。",
            "invariant 1"},
    Promise{
        "INV-2",
        "A dose is never infused without a release of that very lot, after its expiry, or outside "
        "its thaw window.",
        "製品は、そのロットの出荷判定がないまま、使用期限の後、または融解後の使用可能時間の外では、"
        "決して投与されない。",
        "invariant 2"},
    Promise{"INV-3", "Material is at every instant in the custody of exactly one organisation.",
            "材料は、どの瞬間にも、ただ一つの組織によって保管されている。", "invariant 3"},
    Promise{
        "INV-4",
        "The same person never makes and releases a lot; a signature never outlives a change to "
        "what it signed.",
        "同じ人が同じロットの製造と出荷判定を行うことはない。署名は、署名した内容が変われば効力を失"
        "う。",
        "invariant 4"},
    Promise{"INV-5",
            "An acknowledged record is never lost, changed or reordered; a correction never erases "
            "what it corrects.",
            "受け付けた記録は、失われず、変えられず、順序も変わらない。訂正が元の記録を消すことはな"
            "い。",
            "invariant 5"},
    Promise{"INV-6",
            "A slot, a chair or a suite is never used or booked beyond its capacity; a booking is "
            "never half made.",
            "枠・採取席・培養室が定員を超えて使用・予約されることはない。予約が途中までだけ成立する"
            "ことはない。",
            "invariant 6"},
    Promise{"INV-7",
            "A personal name reaches nobody whose work does not need it, and never the ledger or a "
            "forecast.",
            "個人の氏名は、業務上必要としない人には届かず、台帳や予測には決して入らない。",
            "invariant 7"},
    Promise{"INV-8",
            "Unknown never counts as good: a missing temperature, test or signature holds the lot.",
            "不明は決して良しとしない。温度・試験・署名のいずれかが欠ければ、ロットは止まる。",
            "invariant 8"},
};

}  // namespace meguri::requirements
