#include "ledger/merkle.hpp"

#include <doctest/doctest.h>

#include "ledger/base64.hpp"
#include "ledger/proof.hpp"
#include "ledger/test_data.hpp"

namespace meguri {
namespace {

Digest numbered_leaf(std::uint64_t i) { return leaf_hash("record " + std::to_string(i)); }

// The definition of RFC 6962, section 2.1, word by word: slow and plainly right.
Digest root_by_definition(std::uint64_t begin, std::uint64_t end) {
  if (begin == end) return sha256({});
  if (end - begin == 1) return numbered_leaf(begin);
  std::uint64_t k = 1;
  while (k * 2 < end - begin) k *= 2;
  return node_hash(root_by_definition(begin, begin + k), root_by_definition(begin + k, end));
}

// Roots of some vectors say "don't care 1" instead of 32 bytes: padded, equal stays equal and
// different stays different. None for any other root that is not a digest.
std::optional<Digest> vector_digest(const boost::json::value& value) {
  std::string bytes = *bytes_from_base64(std::string{value.as_string()});
  if (bytes.starts_with("don't care")) bytes.resize(32);
  return digest_from_bytes(bytes);
}

struct Proof {
  std::vector<Digest> digests;
  bool well_formed = true;
};

Proof vector_proof(const boost::json::value& value) {
  Proof proof;
  if (value.is_null()) return proof;
  for (const auto& item : value.as_array()) {
    const auto bytes = bytes_from_base64(std::string{item.as_string()});
    const auto digest = bytes ? digest_from_bytes(*bytes) : std::nullopt;
    if (!digest) proof.well_formed = false;
    proof.digests.push_back(digest.value_or(Digest{}));
  }
  return proof;
}

bool inclusion_accepted(const boost::json::value& vector) {
  const auto leaf = vector_digest(vector.at("leafHash")), root = vector_digest(vector.at("root"));
  const Proof proof = vector_proof(vector.at("proof"));
  return leaf && root && proof.well_formed &&
         inclusion_holds(vector.at("leafIdx").to_number<std::uint64_t>(),
                         vector.at("treeSize").to_number<std::uint64_t>(), *leaf, proof.digests,
                         *root);
}

bool consistency_accepted(const boost::json::value& vector) {
  const auto root1 = vector_digest(vector.at("root1")), root2 = vector_digest(vector.at("root2"));
  const Proof proof = vector_proof(vector.at("proof"));
  return root1 && root2 && proof.well_formed &&
         consistency_holds(vector.at("size1").to_number<std::uint64_t>(), *root1,
                           vector.at("size2").to_number<std::uint64_t>(), *root2, proof.digests);
}

template <class Accepted>
int check_vectors(const std::string& folder, Accepted accepted) {
  int vectors = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator{test::data(folder)}) {
    if (file.path().extension() != ".json") continue;
    CAPTURE(file.path().string());
    const auto vector = test::read_json(file.path());
    CHECK(accepted(vector) != vector.at("wantErr").as_bool());
    ++vectors;
  }
  return vectors;
}

}  // namespace

TEST_CASE("the hashes of nothing, of one leaf and of known records are those of RFC 6962") {
  CHECK(to_hex(empty_root()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(leaf_hash("")) ==
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

TEST_CASE("a growing list has the root of the definition at every size, in both structures") {
  Frontier frontier;
  MerkleTree tree;
  for (std::uint64_t size = 0; size <= 130; ++size) {
    CHECK(frontier.size() == size);
    CHECK(frontier.root() == root_by_definition(0, size));
    CHECK(tree.root(size) == frontier.root());
    frontier.append(numbered_leaf(size));
    tree.append(numbered_leaf(size));
  }
  CHECK(tree.root(77) == root_by_definition(0, 77));
}

TEST_CASE("every proof of every tree up to 40 records holds, and no other root is proved by it") {
  MerkleTree tree;
  for (std::uint64_t i = 0; i < 40; ++i) tree.append(numbered_leaf(i));
  for (std::uint64_t size = 1; size <= 40; ++size) {
    for (std::uint64_t i = 0; i < size; ++i) {
      const auto proof = tree.inclusion(i, size);
      CHECK(inclusion_holds(i, size, numbered_leaf(i), proof, tree.root(size)));
      CHECK_FALSE(inclusion_holds(i, size, numbered_leaf(i + 1), proof, tree.root(size)));
      CHECK_FALSE(inclusion_holds(i, size, numbered_leaf(i), proof, tree.root(size - 1)));
      const auto growth = tree.consistency(i + 1, size);
      CHECK(consistency_holds(i + 1, tree.root(i + 1), size, tree.root(size), growth));
      CHECK_FALSE(consistency_holds(i + 1, tree.root(i), size, tree.root(size), growth));
    }
  }
}

TEST_CASE("all inclusion vectors of transparency-dev are judged as they say") {
  CHECK(check_vectors("tlog/merkle/inclusion", inclusion_accepted) == 62);
}

TEST_CASE("all consistency vectors of transparency-dev are judged as they say") {
  CHECK(check_vectors("tlog/merkle/consistency", consistency_accepted) == 57);
}

}  // namespace meguri
