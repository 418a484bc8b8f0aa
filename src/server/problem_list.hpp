// What can be wrong with a request before the rules are asked: PROBLEM(code, status, English,
// Japanese). Refusals of the rules have their own catalogue (domain/rule_list.hpp), those of
// sign-in theirs (account/failure.hpp).
#pragma once

// clang-format off
#define MEGURI_PROBLEMS(PROBLEM) \
PROBLEM(malformed, 400, "This is not a request that the server understands.", "サーバーが理解できない要求です。") \
PROBLEM(body_malformed, 400, "The body is not JSON.", "本文が JSON ではありません。") \
PROBLEM(body_invalid, 422, "Something in the body is not as it must be.", "本文の内容に誤りがあります。") \
PROBLEM(query_invalid, 400, "A parameter is not as it must be.", "パラメーターに誤りがあります。") \
PROBLEM(media_type, 415, "The body is not of the type that is taken here.", "本文の形式がここで受け付けるものと異なります。") \
PROBLEM(sign_in_first, 401, "Please sign in.", "サインインしてください。") \
PROBLEM(confirm_needed, 403, "Please give your password again, or sign in anew.", "もう一度パスワードを入力するか、サインインし直してください。") \
PROBLEM(not_permitted, 403, "Your role or organisation may not do this.", "この操作を行う権限がありません。") \
PROBLEM(scope_missing, 403, "The token does not have the scope for this.", "トークンにこの操作のスコープがありません。") \
PROBLEM(csrf, 403, "The request did not come from this application; reload the page.", "このアプリケーション以外からの要求です。ページを再読み込みしてください。") \
PROBLEM(not_found, 404, "There is nothing here, or nothing that you may see.", "存在しないか、閲覧できないものです。") \
PROBLEM(method_not_allowed, 405, "This cannot be done with it.", "この操作はできません。") \
PROBLEM(id_used, 409, "This Idempotency-Key stands in the ledger for another command.", "この Idempotency-Key は台帳で別のコマンドに使われています。") \
PROBLEM(key_invalid, 400, "An Idempotency-Key is a whole number from 1 to 2^53 - 1.", "Idempotency-Key は 1 から 2^53 - 1 までの整数です。") \
PROBLEM(body_too_large, 413, "The body is too large.", "本文が大きすぎます。") \
PROBLEM(header_too_large, 431, "The header is too large.", "ヘッダーが大きすぎます。") \
PROBLEM(too_many, 429, "Too many requests; wait a moment.", "要求が多すぎます。しばらくお待ちください。") \
PROBLEM(not_stored, 503, "The ledger could not store this; nothing happened. Send it again.", "台帳に保存できませんでした。何も起きていません。もう一度送信してください。") \
PROBLEM(outcome_unknown, 503, "It cannot be told whether this was stored. Send it again with the same key: it is never recorded twice.", "保存されたかどうか確認できません。同じキーで再送してください。二重に記録されることはありません。") \
PROBLEM(overloaded, 503, "The server is busy; try again in a moment.", "混み合っています。少し待ってから再度お試しください。") \
PROBLEM(no_programme, 409, "There is no programme file beside the ledger: nothing can be forecast.", "台帳の隣にプログラムがないため、予測できません。") \
PROBLEM(what_if_invalid, 422, "A what-if changes nothing that the programme knows, or has a mistake.", "変更の指定に誤りがあるか、プログラムにない項目です。") \
PROBLEM(csv_invalid, 422, "The file is not the CSV of a logger.", "温度記録計の CSV ではありません。") \
PROBLEM(kept_by_law, 409, "A rule of retention keeps the records of this person, or nobody can tell yet for how long. Nothing was erased.", "保存の規則により、この方の記録はまだ保存が必要か、保存期間がまだ決まりません。何も消去していません。") \
PROBLEM(not_offered, 404, "This is not offered here.", "ここでは提供していません。") \
PROBLEM(failed, 500, "Something went wrong in the server; it was noted.", "サーバー内部で問題が発生しました。記録済みです。")
// clang-format on
