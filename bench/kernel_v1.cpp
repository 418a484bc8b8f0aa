#include "kernel_v1.hpp"

namespace meguri::bench {

using forecast::Priority;

V1Model::V1Model()
    : referral(*forecast::exponential_with_mean(365.0 / 80)),
      chair(*forecast::uniform_between(0.5, 1.0)),
      courier(*forecast::uniform_between(0.5, 1.5)),
      manufacture(*forecast::lognormal_between(14, 21, 0.95)),
      review(*forecast::uniform_between(0.5, 1.5)) {}

V1Result V1World::run(std::uint64_t seed, std::uint64_t replicate) {
  start(seed, replicate, model_->horizon);
  run_on(never);
  return result_;
}

void V1World::live_until(std::uint64_t seed, Instant now) {
  start(seed, 0, never);
  run_on(now);
}

V1Result V1World::run_from(const V1World& live, std::uint64_t seed, std::uint64_t replicate,
                           Instant until) {
  *this = live;
  key_ = forecast::draw_key(seed, replicate);
  result_ = {};
  run_on(until);
  return result_;
}

void V1World::start(std::uint64_t seed, std::uint64_t replicate, Instant last_referral) {
  key_ = forecast::draw_key(seed, replicate);
  last_referral_ = last_referral;
  agenda_.clear();
  for (auto& line : chair_line_) line.clear();
  chair_taken_.fill(false);
  referrals_.fill(0);
  slot_line_.clear();
  review_line_.clear();
  free_slots_ = 24;
  free_reviewers_ = 2;
  patient_.clear();
  result_ = {};
  for (std::uint32_t site = 0; site < sites; ++site) {
    push(Instant{} + model_->referral.duration(luck(site, Kind::referral)), Kind::referral, site);
  }
}

void V1World::run_on(Instant until) {
  forecast::Due<What> due;
  while (agenda_.pop_until(until, due)) {
    ++result_.events;
    happen(due.at, due.payload);
  }
}

void V1World::push(Instant at, Kind kind, std::uint32_t index) {
  agenda_.push(at, Priority::start, {kind, index});
}

double V1World::luck(std::uint32_t patient, Kind kind, std::uint32_t n) const {
  return forecast::uniform(key_, patient, static_cast<std::uint32_t>(kind), n);
}

void V1World::happen(Instant now, What what) {
  switch (what.kind) {
    case Kind::referral: return refer(now, what.index);
    case Kind::collected: return collect(now, what.index);
    case Kind::received: return ask_for_slot(now, what.index);
    case Kind::manufactured: return free_slot(now, what.index);
    case Kind::tested: return judge(now, what.index);
    case Kind::reviewed: return release(now, what.index);
    case Kind::infused: return infuse(now, what.index);
  }
}

void V1World::refer(Instant now, std::uint32_t site) {
  if (now >= last_referral_) {
    --result_.events;
    return;
  }
  const double u = luck(site, Kind::referral, ++referrals_[site]);
  push(now + model_->referral.duration(u), Kind::referral, site);
  const auto patient = static_cast<std::uint32_t>(patient_.size());
  patient_.push_back({{}, {}, site, 0});
  if (chair_taken_[site]) {
    chair_line_[site].join(patient);
    return;
  }
  chair_taken_[site] = true;
  push(now + model_->chair.duration(luck(patient, Kind::collected)), Kind::collected, patient);
}

void V1World::collect(Instant now, std::uint32_t patient) {
  const std::uint32_t site = patient_[patient].site;
  patient_[patient].collected = now;
  push(now + model_->courier.duration(luck(patient, Kind::received)), Kind::received, patient);
  if (chair_line_[site].empty()) {
    chair_taken_[site] = false;
    return;
  }
  const std::uint32_t next = chair_line_[site].take_first();
  push(now + model_->chair.duration(luck(next, Kind::collected)), Kind::collected, next);
}

void V1World::ask_for_slot(Instant now, std::uint32_t patient) {
  patient_[patient].asked_for_slot = now;
  if (free_slots_ == 0) {
    slot_line_.join(patient);
    return;
  }
  --free_slots_;
  manufacture(now, patient);
}

void V1World::manufacture(Instant now, std::uint32_t patient) {
  Patient& who = patient_[patient];
  result_.slot_wait_us += (now - who.asked_for_slot).us;
  ++result_.attempts;
  const double u = luck(patient, Kind::manufactured, who.attempt++);
  push(now + model_->manufacture.duration(u), Kind::manufactured, patient);
}

void V1World::free_slot(Instant now, std::uint32_t patient) {
  push(now + model_->quality_control, Kind::tested, patient);
  if (slot_line_.empty()) {
    ++free_slots_;
  } else {
    manufacture(now, slot_line_.take_first());
  }
}

void V1World::judge(Instant now, std::uint32_t patient) {
  if (luck(patient, Kind::tested, patient_[patient].attempt) < 0.08) {
    ask_for_slot(now, patient);
  } else if (free_reviewers_ == 0) {
    review_line_.join(patient);
  } else {
    --free_reviewers_;
    push(now + model_->review.duration(luck(patient, Kind::reviewed)), Kind::reviewed, patient);
  }
}

void V1World::release(Instant now, std::uint32_t patient) {
  push(now + model_->courier.duration(luck(patient, Kind::infused)), Kind::infused, patient);
  if (review_line_.empty()) {
    ++free_reviewers_;
    return;
  }
  const std::uint32_t next = review_line_.take_first();
  push(now + model_->review.duration(luck(next, Kind::reviewed)), Kind::reviewed, next);
}

void V1World::infuse(Instant now, std::uint32_t patient) {
  const Duration vein_to_vein = now - patient_[patient].collected;
  ++result_.patients;
  result_.vein_to_vein_us += vein_to_vein.us;
  if (vein_to_vein > days(35)) ++result_.late;
}

}  // namespace meguri::bench
