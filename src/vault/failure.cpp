#include "vault/failure.hpp"

#include <array>

#include "base/check.hpp"

namespace meguri::vault {
namespace {

struct Text {
  Problem problem;
  std::string_view code, english, japanese;
};

// clang-format off
constexpr std::array texts = std::to_array<Text>({
  {Problem::not_there, "not_there", "There is no vault at this place.", "この場所に個人情報保管庫がありません。"},
  {Problem::already_there, "already_there", "Something is stored there already; nothing was overwritten.", "すでにファイルがあります。上書きしませんでした。"},
  {Problem::not_a_vault, "not_a_vault", "This file is not a vault.", "このファイルは個人情報保管庫ではありません。"},
  {Problem::newer, "newer", "The vault was written by a newer release of this program.", "より新しい版のプログラムで書かれた保管庫です。"},
  {Problem::busy, "busy", "Another program holds the vault; try again when it has ended.", "別のプログラムが保管庫を使用中です。終了後にもう一度お試しください。"},
  {Problem::no_storage, "no_storage", "The vault cannot be read or written; check the disk and the rights.", "保管庫を読み書きできません。ディスクと権限を確認してください。"},
  {Problem::damaged, "damaged", "The vault is damaged or cut off; restore the last good backup.", "保管庫が破損しているか途中で切れています。最新の正常なバックアップから復元してください。"},
  {Problem::key_missing, "key_missing", "The master key's file is missing; without it no name can be read.", "マスター鍵のファイルがありません。鍵がなければ氏名は読めません。"},
  {Problem::key_exposed, "key_exposed", "Others may read the master key's file; allow its owner alone (chmod 600).", "マスター鍵のファイルを他の利用者が読めます。所有者だけに許可してください(chmod 600)。"},
  {Problem::key_unusable, "key_unusable", "The master key's file does not hold a key.", "マスター鍵のファイルの内容が鍵ではありません。"},
  {Problem::wrong_key, "wrong_key", "This master key or passphrase does not open this vault.", "このマスター鍵またはパスフレーズでは保管庫を開けません。"},
  {Problem::tampered, "tampered", "An entry of the vault was changed or moved to another person; it is not shown.", "保管庫の項目が改変されたか、別の人に移されています。表示しません。"},
  {Problem::log_broken, "log_broken", "The record of accesses was changed or cut off.", "閲覧記録が改変されたか途中で切れています。"},
  {Problem::unknown_person, "unknown_person", "The vault does not know this person.", "保管庫に登録のない人です。"},
  {Problem::forgotten, "forgotten", "This person was forgotten; the names are gone for good.", "この人の情報は消去済みで、元に戻せません。"},
  {Problem::not_acceptable, "not_acceptable", "A value is missing, too long or not text.", "値がないか、長すぎるか、文字として正しくありません。"},
  {Problem::no_signing_key, "no_signing_key", "You have no signing key yet.", "署名鍵がまだありません。"},
  {Problem::has_signing_key, "has_signing_key", "You have a signing key already.", "署名鍵はすでにあります。"},
  {Problem::secret_weak, "secret_weak", "A signing secret has 8 to 200 characters.", "署名用の暗証は8〜200文字で入力してください。"},
  {Problem::wrong_secret, "wrong_secret", "The name or the signing secret is wrong.", "ログイン名または署名用の暗証が違います。"},
  {Problem::both_needed, "both_needed", "Sign with login name and secret: it is the first signature, or some time has passed.", "最初の署名、または時間が経過したため、ログイン名と暗証の両方で署名してください。"},
  {Problem::too_many_attempts, "too_many_attempts", "Too many wrong attempts; signing is locked for a while.", "誤りが続いたため、しばらく署名できません。"},
});
// clang-format on
static_assert(texts.size() == problems);

const Text& text_of(Problem problem) {
  const Text& text = texts[static_cast<std::size_t>(problem)];
  MEGURI_CHECK(text.problem == problem);
  return text;
}

}  // namespace

std::string_view code_of(Problem problem) { return text_of(problem).code; }
std::string_view english(Problem problem) { return text_of(problem).english; }
std::string_view japanese(Problem problem) { return text_of(problem).japanese; }

}  // namespace meguri::vault
