// What `meguri serve` says: PHRASE(name, English, Japanese).
#pragma once

// clang-format off
#define MEGURI_PHRASES_SERVE(PHRASE) \
PHRASE(help_serve, "serve the programme to browsers and programs", "ブラウザーとプログラムに向けて公開する") \
PHRASE(help_port, "port; 0 for any that is free", "ポート番号。0 は空いているもの") \
PHRASE(help_listen, "address to listen on; anything but loopback needs --tls-cert or a proxy with TLS", "待ち受けるアドレス。ループバック以外では --tls-cert か TLS プロキシーが必要") \
PHRASE(help_tls_cert, "certificate chain (PEM): serve over TLS", "証明書チェーン (PEM)。TLS で公開する") \
PHRASE(help_tls_key, "private key of the certificate (PEM)", "証明書の秘密鍵 (PEM)") \
PHRASE(help_origin, "how browsers reach it, https://meguri.example.jp; for passkeys and links", "ブラウザーから見た URL (https://meguri.example.jp)。パスキーとリンクに使う") \
PHRASE(help_serve_demo, "let a newcomer pick one of the people; synthetic ledgers on loopback only", "登場人物を選んで試せるようにする (合成データとループバックのみ)") \
PHRASE(help_openapi, "print the OpenAPI document and end", "OpenAPI 文書を表示して終了する") \
PHRASE(help_journal, "write the log (JSON, one line a request) to this file; - for standard error", "ログ (1 行 1 要求の JSON) を書くファイル。- は標準エラー") \
PHRASE(help_forecast_threads, "threads of one forecast; 0 for all of the machine", "1 回の予測のスレッド数。0 は全コア") \
PHRASE(help_oidc_issuer, "sign-in provider of the hospital (OpenID Connect)", "病院のサインイン基盤 (OpenID Connect)") \
PHRASE(help_oidc_client, "client id at the provider", "基盤でのクライアント ID") \
PHRASE(help_oidc_secret, "file with the client secret", "クライアントシークレットのファイル") \
PHRASE(serve_listening, "Meguri serves {0} at {1}   (Ctrl-C ends it)", "巡りが {0} を {1} で公開しています (Ctrl-C で終了)") \
PHRASE(serve_first_link, "First administrator (person {0}, name \"{1}\"): set the password within 72 hours at\n  {2}", "最初の管理者 (利用者 {0}、名前「{1}」): 72 時間以内に次のリンクでパスワードを設定してください\n  {2}") \
PHRASE(serve_demo_link, "Demonstration: pick one of its people at\n  {0}", "デモ: 次のリンクで登場人物を選べます\n  {0}") \
PHRASE(serve_ended, "Ended; everything acknowledged is in the ledger.", "終了しました。受理した記録はすべて台帳にあります。") \
PHRASE(serve_demo_refused, "--demo is for synthetic ledgers on a loopback address only.", "--demo は合成データの台帳とループバックアドレスでのみ使えます。") \
PHRASE(serve_open_refused, "{0} can be reached from elsewhere: passwords need --tls-cert and --tls-key, or --origin https://... of a proxy.", "{0} は外部から到達できます。--tls-cert と --tls-key、またはプロキシーの --origin https://... が必要です。") \
PHRASE(serve_no_administrator, "Nobody in this ledger is an administrator, so nobody can be invited.", "この台帳には管理者がいないため、誰も招待できません。") \
PHRASE(serve_no_pages, "The pages are not built into this program: only the API is there (./dev web builds them).", "画面はこのプログラムに組み込まれていません。API だけを公開します (./dev web で組み込めます)。") \
PHRASE(serve_failed, "This cannot be served: {0}", "公開できません: {0}") \
PHRASE(examples_serve, \
  "  meguri serve demo.db --demo                 # a link to pick one of the people\n" \
  "  meguri serve programme.db --listen 0.0.0.0 --port 443 \\\n" \
  "    --tls-cert chain.pem --tls-key key.pem --origin https://meguri.example.jp\n" \
  "  meguri serve --openapi > openapi.json", \
  "  meguri serve demo.db --demo                 # 登場人物を選ぶリンクを表示\n" \
  "  meguri serve programme.db --listen 0.0.0.0 --port 443 \\\n" \
  "    --tls-cert chain.pem --tls-key key.pem --origin https://meguri.example.jp\n" \
  "  meguri serve --openapi > openapi.json")
// clang-format on
