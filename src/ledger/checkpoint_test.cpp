#include "ledger/checkpoint.hpp"

#include <doctest/doctest.h>

#include "ledger/base64.hpp"
#include "ledger/merkle.hpp"
#include "ledger/test_data.hpp"

namespace meguri {
namespace {

SigningKey test_key() {
  SigningKey key{"example.jp/meguri/test", {}};
  for (std::size_t i = 0; i < key.seed.size(); ++i) key.seed[i] = static_cast<unsigned char>(i);
  return key;
}

// Entry bundles of tlog-tiles: each entry is its length in two bytes, big-endian, then its bytes.
std::vector<std::string> entries_of(const std::string& bundle) {
  std::vector<std::string> entries;
  for (std::size_t at = 0; at < bundle.size();) {
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bundle[at])) << 8 |
                        static_cast<unsigned char>(bundle[at + 1]);
    entries.push_back(bundle.substr(at + 2, length));
    at += 2 + length;
  }
  return entries;
}

}  // namespace

TEST_CASE("the signed notes of C2SP and of Go open, and their bad keys are refused") {
  const auto examples = test::read_json(test::data("tlog/signed_note_examples.json"));
  for (const auto& example : examples.at("cases").as_array()) {
    if (example.as_object().contains("bad_vkey")) {
      CHECK_FALSE(parse_verifier_key(test::text_of(example, "bad_vkey")));
      continue;
    }
    const auto key = parse_verifier_key(test::text_of(example, "vkey"));
    REQUIRE(key);
    CHECK(to_text(*key) == test::text_of(example, "vkey"));
    const std::string note = test::text_of(example, "note");
    CHECK(open_note(note, {&*key, 1}).has_value() == example.at("valid").as_bool());
    std::string changed = note;
    changed[3] = changed[3] == 'x' ? 'y' : 'x';
    CHECK_FALSE(open_note(changed, {&*key, 1}));
  }
}

TEST_CASE("the checkpoint texts of transparency-dev are read or refused as they say") {
  const auto examples = test::read_json(test::data("tlog/checkpoint_parse.json"));
  for (const auto& example : examples.at("cases").as_array()) {
    const auto checkpoint = parse_checkpoint(test::text_of(example, "text"));
    REQUIRE(checkpoint.has_value() == example.at("valid").as_bool());
    if (!checkpoint) continue;
    CHECK(checkpoint->origin == test::text_of(example, "origin"));
    CHECK(checkpoint->size == example.at("size").to_number<std::uint64_t>());
    CHECK(checkpoint->extensions == test::text_of(example, "rest"));
    CHECK(to_text(*checkpoint) == test::text_of(example, "text"));
  }
}

TEST_CASE("every checkpoint of the Tessera log opens, and its root is that of the log's entries") {
  std::string key_text = test::read_file(test::data("tlog/tessera-log.vkey"));
  while (key_text.ends_with('\n')) key_text.pop_back();
  const auto key = parse_verifier_key(key_text);
  REQUIRE(key);
  Frontier frontier;
  const auto entries =
      entries_of(test::read_file(test::data("tlog/tessera-log/tile/entries/000.p/15")));
  REQUIRE(entries.size() == 15);
  for (std::size_t size = 0; size <= entries.size(); ++size) {
    const std::string name = "tlog/tessera-log/checkpoint." + std::to_string(size);
    const auto checkpoint = open_checkpoint(test::read_file(test::data(name)), *key);
    REQUIRE(checkpoint);
    CHECK(checkpoint->size == size);
    CHECK(checkpoint->root == as_bytes(frontier.root()));
    if (size < entries.size()) frontier.append(leaf_hash(entries[size]));
  }
}

TEST_CASE("a checkpoint we sign opens with our key, and with no other key or name") {
  const SigningKey key = test_key();
  const std::string note = sign_checkpoint(3, leaf_hash("x"), key);
  const auto opened = open_checkpoint(note, verifier_key(key));
  REQUIRE(opened);
  CHECK(opened->size == 3);
  CHECK(opened->origin == key.name);
  CHECK(digest_from_bytes(opened->root) == leaf_hash("x"));

  SigningKey stranger = key;
  stranger.seed[0] ^= 1;
  CHECK_FALSE(open_checkpoint(note, verifier_key(stranger)));
  VerifierKey renamed = verifier_key(key);
  renamed.name = "example.jp/other";
  CHECK_FALSE(open_checkpoint(note, renamed));
}

TEST_CASE("no single changed character of a signed checkpoint goes unseen") {
  const SigningKey key = test_key();
  const std::string note = sign_checkpoint(3, leaf_hash("x"), key);
  for (std::size_t i = 0; i < note.size(); ++i) {
    std::string changed = note;
    changed[i] = changed[i] == '1' ? '2' : '1';
    CAPTURE(i);
    CHECK_FALSE(open_checkpoint(changed, verifier_key(key)));
  }
}

TEST_CASE("the public key of a seed is that of RFC 8032, test 1") {
  SigningKey key{"rfc8032", {}};
  const auto seed =
      bytes_from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  std::copy(seed->begin(), seed->end(), key.seed.begin());
  const VerifierKey shown = verifier_key(key);
  const std::string_view bytes{reinterpret_cast<const char*>(shown.public_key.data()), 32};
  CHECK(to_hex(bytes) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_CASE("base64 has one text for one sequence of bytes") {
  CHECK(to_base64("") == "");
  CHECK(to_base64("f") == "Zg==");
  CHECK(to_base64("foobar") == "Zm9vYmFy");
  CHECK(bytes_from_base64("Zm8=") == "fo");
  for (const char* bad : {"Zg", "Zg=", "Zh==", "Zm9=", "Z===", "=Zg=", "Zm 8", "Zg==Zg=="})
    CHECK_FALSE(bytes_from_base64(bad));
}

}  // namespace meguri
