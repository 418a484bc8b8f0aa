// For tests: one station with customers from outside (Poisson) or from a closed circle of machines,
// with limited room, impatience and rework, built from the kernel alone. Time unit: hour.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/instant.hpp"
#include "forecast/agenda.hpp"
#include "forecast/distribution.hpp"
#include "forecast/draw.hpp"
#include "forecast/queue.hpp"
#include "forecast/sampler.hpp"

namespace meguri::forecast {

struct QueueModel {
  double arrival_mean = 1;  // between arrivals; of a machine's life in a closed circle
  Distribution service = *exponential_with_mean(1);
  std::uint32_t servers = 1;
  std::size_t room_to_wait = Station<std::uint32_t>::no_limit;
  double patience_mean = 0;     // 0: waits for ever
  double pass_probability = 1;  // else back to the end of the line
  std::uint32_t machines = 0;   // 0: customers from outside
  double warm_up = 0;
  double length = 0;
};

// Of one replicate, after the warm-up. A wait is that of a visit; P(...) are shares of visits.
struct QueueOutcome {
  double mean_wait, waited, waited_longer_than_one, turned_away, gave_up;
  double mean_waiting, mean_present, utilisation, none_present;
  double arrivals_per_hour, mean_stay;
};

class QueueRun {
public:
  QueueRun(const QueueModel& model, std::uint64_t seed, std::uint64_t replicate)
      : model_(model),
        between_(*exponential_with_mean(model.arrival_mean), hours(1)),
        service_(model.service, hours(1)),
        patience_(*exponential_with_mean(model.patience_mean > 0 ? model.patience_mean : 1),
                  hours(1)),
        key_(draw_key(seed, replicate)),
        station_(model.servers, model.room_to_wait),
        empty_({}, 1) {}

  QueueOutcome run() {
    const std::uint32_t sources = model_.machines == 0 ? 1 : model_.machines;
    for (std::uint32_t source = 0; source < sources; ++source) next_arrival({});
    agenda_.push(Instant{} + in_units(model_.warm_up, hours(1)), Priority::watch, {Kind::warm, 0});
    end_ = Instant{} + in_units(model_.warm_up + model_.length, hours(1));
    Due<What> due;
    while (agenda_.pop_until(end_, due)) happen(due.at, due.payload);
    return outcome();
  }

private:
  enum class Kind : std::uint32_t { arrival, served, patience, warm };
  struct What {
    Kind kind;
    std::uint32_t customer;
  };
  struct Customer {
    Instant came;    // to the system
    Instant joined;  // this visit
    Ticket ticket;
    std::uint32_t visits;
  };

  [[nodiscard]] double luck(std::uint32_t customer, Kind kind, std::uint32_t n) const {
    return uniform(key_, customer, static_cast<std::uint32_t>(kind), n);
  }

  void next_arrival(Instant now) {
    const auto customer = static_cast<std::uint32_t>(customer_.size());
    customer_.push_back({});
    agenda_.push(now + between_.duration(luck(customer, Kind::arrival, 0)), Priority::arrival,
                 {Kind::arrival, customer});
  }

  void happen(Instant now, What what) {
    switch (what.kind) {
      case Kind::arrival:
        if (model_.machines == 0) next_arrival(now);
        customer_[what.customer].came = now;
        ++arrivals_;
        change_present(now, +1);
        return visit(now, what.customer);
      case Kind::served: return served(now, what.customer);
      case Kind::patience:
        if (!station_.give_up(now, customer_[what.customer].ticket)) return;
        record_wait(now, what.customer);
        ++gave_up_;
        return leave(now, what.customer);
      case Kind::warm: return restart(now);
    }
  }

  void visit(Instant now, std::uint32_t customer) {
    using Answer = Station<std::uint32_t>::Answer;
    customer_[customer].joined = now;
    ++visits_;
    switch (station_.arrive(now, customer)) {
      case Answer::served: return serve(now, customer);
      case Answer::turned_away: ++turned_away_; return leave(now, customer);
      case Answer::waits: break;
    }
    ++waited_;
    customer_[customer].ticket = station_.ticket();
    if (model_.patience_mean > 0) {
      agenda_.push(now + patience_.duration(luck(customer, Kind::patience, 0)), Priority::deadline,
                   {Kind::patience, customer});
    }
  }

  void serve(Instant now, std::uint32_t customer) {
    record_wait(now, customer);
    const double u = luck(customer, Kind::served, customer_[customer].visits++);
    agenda_.push(now + service_.duration(u), Priority::finish, {Kind::served, customer});
  }

  void served(Instant now, std::uint32_t customer) {
    if (const auto next = station_.finish(now)) serve(now, *next);
    const double u = luck(customer, Kind::warm, customer_[customer].visits);
    if (!happens(model_.pass_probability, u)) return visit(now, customer);
    leave(now, customer);
  }

  void leave(Instant now, std::uint32_t customer) {
    change_present(now, -1);
    stay_hours_ += in_hours(now - customer_[customer].came);
    ++left_;
    if (model_.machines != 0) next_arrival(now);
  }

  void record_wait(Instant now, std::uint32_t customer) {
    const double wait = in_hours(now - customer_[customer].joined);
    wait_hours_ += wait;
    ++waits_;
    if (wait > 1) ++long_waits_;
  }

  void change_present(Instant now, int change) {
    present_ += change;
    empty_.set(now, present_ == 0 ? 1 : 0);
  }

  void restart(Instant now) {
    station_.restart(now);
    empty_.restart(now);
    arrivals_ = visits_ = waits_ = waited_ = long_waits_ = turned_away_ = gave_up_ = left_ = 0;
    wait_hours_ = stay_hours_ = 0;
  }

  [[nodiscard]] QueueOutcome outcome() const {
    const auto share = [](double part, double whole) { return whole > 0 ? part / whole : 0; };
    return {share(wait_hours_, waits_),  share(waited_, visits_),
            share(long_waits_, waits_),  share(turned_away_, visits_),
            share(gave_up_, visits_),    station_.mean_waiting(end_),
            station_.mean_present(end_), station_.resource().utilisation(end_),
            empty_.average(end_),        arrivals_ / model_.length,
            share(stay_hours_, left_)};
  }

  static double in_hours(Duration length) { return static_cast<double>(length.us) / 3600e6; }

  QueueModel model_;
  Sampler between_, service_, patience_;
  DrawKey key_;
  Agenda<What> agenda_;
  Station<std::uint32_t> station_;
  TimeWeighted empty_;
  std::vector<Customer> customer_;
  Instant end_{};
  int present_ = 0;
  double arrivals_ = 0, visits_ = 0, waits_ = 0, waited_ = 0, long_waits_ = 0, turned_away_ = 0;
  double gave_up_ = 0, left_ = 0, wait_hours_ = 0, stay_hours_ = 0;
};

}  // namespace meguri::forecast
