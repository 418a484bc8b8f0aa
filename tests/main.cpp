// The one main() of every test program. A program that runs no test case fails: a filter that
// matches nothing, or a file that was left out of the build, must not look like success.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>

int main(int argc, char** argv) {
  doctest::Context context(argc, argv);
  struct Count : doctest::IReporter {
    static unsigned& run() {
      static unsigned cases = 0;
      return cases;
    }
    explicit Count(const doctest::ContextOptions&) {}
    void report_query(const doctest::QueryData&) override {}
    void test_run_start() override {}
    void test_run_end(const doctest::TestRunStats& stats) override {
      run() = stats.numTestCasesPassingFilters;
    }
    void test_case_start(const doctest::TestCaseData&) override {}
    void test_case_reenter(const doctest::TestCaseData&) override {}
    void test_case_end(const doctest::CurrentTestCaseStats&) override {}
    void test_case_exception(const doctest::TestCaseException&) override {}
    void subcase_start(const doctest::SubcaseSignature&) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData&) override {}
    void log_message(const doctest::MessageData&) override {}
    void test_case_skipped(const doctest::TestCaseData&) override {}
  };
  doctest::registerReporter<Count>("count", 0, false);
  const int result = context.run();
  if (context.shouldExit()) return result;
  if (Count::run() == 0) {
    std::fputs("no test case ran\n", stderr);
    return 1;
  }
  return result;
}
