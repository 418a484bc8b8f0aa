#include "account/failure.hpp"

#include <array>

#include "base/check.hpp"

namespace meguri::account {
namespace {

struct Words {
  Reason reason;
  std::string_view code, english, japanese;
};

constexpr std::array<Words, reasons> all_words{{
    {Reason::wrong_credentials, "wrong_credentials",
     "Name, password, code or passkey do not agree.",
     "ログイン名、パスワード、認証コードまたはパスキーが一致しません。"},
    {Reason::second_step_needed, "second_step_needed",
     "Enter the code that your authenticator app shows.",
     "認証アプリに表示されたコードを入力してください。"},
    {Reason::too_many_attempts, "too_many_attempts",
     "Too many failed attempts. Wait, then try again.",
     "失敗が続いたため一時的に受け付けられません。しばらく待ってからやり直してください。"},
    {Reason::link_over, "link_over",
     "This link is unknown, was used already or has expired. Ask an administrator for a new one.",
     "このリンクは無効か、使用済みか、期限切れです。管理者に新しいリンクを依頼してください。"},
    {Reason::session_over, "session_over", "You are signed out. Sign in again.",
     "サインアウトされています。もう一度サインインしてください。"},
    {Reason::token_over, "token_over", "This API token is unknown, revoked or expired.",
     "このAPIトークンは無効か、取り消されたか、期限切れです。"},
    {Reason::scope_missing, "scope_missing", "This API token does not permit this.",
     "このAPIトークンではこの操作は許可されていません。"},
    {Reason::password_short, "password_short", "A password needs at least 12 characters.",
     "パスワードは12文字以上にしてください。"},
    {Reason::password_long, "password_long", "A password is text of at most 1024 bytes.",
     "パスワードは1024バイト以内の文字列にしてください。"},
    {Reason::password_common, "password_common",
     "This password is easily guessed. Choose one that is not common, repeated, or your name.",
     "推測されやすいパスワードです。よくある語、繰り返し、自分の名前は避けてください。"},
    {Reason::name_unacceptable, "name_unacceptable",
     "A login name is 2 to 64 of the characters a-z 0-9 . _ - @ +.",
     "ログイン名は a-z 0-9 . _ - @ + の2〜64文字にしてください。"},
    {Reason::name_taken, "name_taken", "Another account has this login name.",
     "このログイン名は別のアカウントで使われています。"},
    {Reason::user_has_account, "user_has_account", "This user has an account already.",
     "この利用者には既にアカウントがあります。"},
    {Reason::no_such_account, "no_such_account", "This user has no account, or it is disabled.",
     "この利用者のアカウントがないか、停止されています。"},
    {Reason::no_such_entry, "no_such_entry", "There is no such entry (any more).",
     "該当する項目はありません（既に削除された可能性があります）。"},
    {Reason::label_unacceptable, "label_unacceptable", "A label is a text of 1 to 80 bytes.",
     "名称は1〜80バイトの文字列にしてください。"},
    {Reason::scope_unacceptable, "scope_unacceptable",
     "A token needs 1 to 20 scopes of the characters a-z 0-9 : _ -.",
     "スコープは a-z 0-9 : _ - からなる語を1〜20個指定してください。"},
    {Reason::lifetime_unacceptable, "lifetime_unacceptable",
     "This lifetime is too short or too long.", "有効期間が短すぎるか長すぎます。"},
    {Reason::totp_not_begun, "totp_not_begun", "No authenticator app is set up for this account.",
     "このアカウントには認証アプリが設定されていません。"},
    {Reason::code_wrong, "code_wrong",
     "The code is wrong, too old, or was used already. Enter the next one; check the clock.",
     "コードが誤っているか、期限切れか、使用済みです。次のコードを入力し、時計も確認してください"
     "。"},
    {Reason::passkey_refused, "passkey_refused", "The passkey's answer could not be accepted.",
     "パスキーの応答を受け付けられませんでした。"},
    {Reason::passkey_known, "passkey_known", "This passkey is registered already.",
     "このパスキーは登録済みです。"},
    {Reason::too_many_entries, "too_many_entries", "There are too many of these; remove one first.",
     "登録数の上限に達しています。先に不要なものを削除してください。"},
    {Reason::ceremony_over, "ceremony_over",
     "This took too long or was answered already. Begin again.",
     "時間切れか、既に応答済みです。最初からやり直してください。"},
    {Reason::identity_refused, "identity_refused",
     "The sign-in provider's answer could not be accepted.",
     "認証プロバイダーの応答を受け付けられませんでした。"},
    {Reason::identity_unknown, "identity_unknown",
     "No account here belongs to this identity. Sign in otherwise and link it, or ask an "
     "administrator.",
     "この認証情報に対応するアカウントがありません。別の方法でサインインして連携するか、"
     "管理者に依頼してください。"},
    {Reason::identity_taken, "identity_taken", "Another account is linked to this identity.",
     "この認証情報は別のアカウントに連携されています。"},
    {Reason::provider_unreachable, "provider_unreachable",
     "The sign-in provider does not answer. Try again later or sign in otherwise.",
     "認証プロバイダーが応答しません。後でやり直すか、別の方法でサインインしてください。"},
    {Reason::store_failed, "store_failed", "The accounts file could not be read or written.",
     "アカウントファイルを読み書きできませんでした。"},
    {Reason::key_unusable, "key_unusable",
     "The server's key file is missing, damaged, or can be read by others.",
     "サーバーの鍵ファイルがないか、壊れているか、他の利用者から読める状態です。"},
}};

const Words& words(Reason reason) {
  const Words& found = all_words.at(static_cast<std::size_t>(reason));
  MEGURI_CHECK(found.reason == reason);
  return found;
}

}  // namespace

std::string_view code_of(Reason reason) { return words(reason).code; }
std::string_view english(Reason reason) { return words(reason).english; }
std::string_view japanese(Reason reason) { return words(reason).japanese; }

}  // namespace meguri::account
