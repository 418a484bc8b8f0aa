#include "vault/signing_desk.hpp"

#include "vault/sealing.hpp"

namespace meguri::vault {

using Lock = std::lock_guard<std::mutex>;

// A clock that went back ends the sitting too.
bool SigningDesk::goes_on(const std::string& session, std::uint32_t user, Instant at) const {
  const auto found = sittings_.find(session);
  return found != sittings_.end() && found->second.user == user && at >= found->second.last &&
         at - found->second.last <= settings_.idle;
}

Components SigningDesk::components_for(const std::string& session, std::uint32_t user, Instant at) {
  const Lock lock{mutex_};
  return goes_on(session, user, at) ? Components::secret : Components::login_name_and_secret;
}

Result<Signed> SigningDesk::sign(const SignRequest& request, Instant at) {
  {
    const Lock lock{mutex_};
    if (!goes_on(request.session, request.user, at)) {
      sittings_.erase(request.session);
      if (!request.login_name) return fail(Problem::both_needed);
    }
  }
  std::optional<std::string_view> login_name;
  if (request.login_name) login_name = *request.login_name;
  const auto opened = keys_.open(request.user, login_name, request.secret, at);
  const Lock lock{mutex_};
  if (!opened) {
    sittings_.erase(request.session);
    return std::unexpected(opened.error());
  }
  std::erase_if(sittings_, [&](const auto& one) { return at - one.second.last > settings_.idle; });
  sittings_[request.session] = {request.user, at};
  return Signed{opened->key, vault::sign(opened->seed, request.text)};
}

void SigningDesk::seen(const std::string& session, Instant at) {
  const Lock lock{mutex_};
  const auto found = sittings_.find(session);
  if (found != sittings_.end() && goes_on(session, found->second.user, at)) found->second.last = at;
}

void SigningDesk::end(const std::string& session) {
  const Lock lock{mutex_};
  sittings_.erase(session);
}

}  // namespace meguri::vault
