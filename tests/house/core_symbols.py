#!/usr/bin/env python3
"""The core does no I/O: core_symbols.py --compiler CXX NAME=LIBRARY...

Lists the undefined symbols of the core's static libraries. A C function that is not known to be
pure is a fault, so that a new clock or file function needs no new rule; a C++ symbol is a fault
when it belongs to a clock, a file, a stream of the process, a thread or a source of randomness.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from house import Tally

CORE = {"base", "domain", "ledger", "forecast", "regulation", "planning", "portfolio", "programme"}

# C functions that depend on their arguments alone; then what the headers of the standard library
# (is there more than one thread?) and of Boost (words for errors, last ones before abort) bring in.
PURE_C = re.compile(
    r"mem(cpy|move|set|cmp|chr|rchr)|bcmp|str(len|n?cmp|n?cpy|chr|str)|abort|(m|c|re)alloc|free"
    r"|(exp|exp2|expm1|log|log2|log10|log1p|pow|sqrt|cbrt|sin|cos|tan|erf|erfc|lgamma|tgamma|fabs"
    r"|floor|ceil|trunc|round|nearbyint|rint|fmod|fma|ldexp|frexp|modf|hypot|l?lround|fmin|fmax"
    r"|nextafter)f?"
    r"|__(memcpy|memmove|memset)_chk|__stack_chk_fail|__cxa_\w+|_Unwind_\w+|__gxx_personality_v0"
    r"|__(u?divti3|u?modti3|multi3|popcountdi2)|__dso_handle|__tls_get_addr|_GLOBAL_OFFSET_TABLE_"
    r"|__libc_single_threaded|strerror_r|(__)?vsnprintf(_chk)?|__assert_fail")
# OpenSSL: digests and signatures of given bytes. Its RAND_ and key generation are not pure.
PURE_OPENSSL = re.compile(
    r"SHA256\w*|EVP_(sha256|MD_\w+|Digest\w+|PKEY_(new|get)_raw_p\w+_key|PKEY_free)")
IMPURE_CPP = re.compile(
    r"std::(__cxx11::)?basic_(if|of|f)stream|std::basic_(filebuf|ifstream|ofstream|fstream)"
    r"|std::__basic_file|std::(w?cout|w?cerr|w?clog|w?cin)\b|std::ios_base::Init"
    r"|std::filesystem|std::random_device|std::chrono::_V2|_clock::now"
    r"|std::(thread|jthread|this_thread|condition_variable|__condvar|mutex)\b|std::__atomic_wait"
    r"|boost::(asio|filesystem|random)|fmt::v\d+::v?print")

# (library, object, symbol; each as a whole): why it may be there. Unused ones are faults.
EXCEPTIONS = {
    ("base", r"check\.cpp\.o", r"stderr|(__)?fprintf(_chk)?"): "the last words before abort",
    ("base", r"instant\.cpp\.o", r"(__)?snprintf(_chk)?"): "integers, which no locale changes",
    ("forecast", r"replicates\.cpp\.o",
     r"std::thread::.*|typeinfo for std::thread::.*|pthread_self|sched_yield|syscall"):
        "replicates on several threads; the results have the same bytes on any number of them",
    ("programme", r"programme\.cpp\.o", r"std::condition_variable::.*|pthread_.*"):
        "many submit, one writes",
}


def symbols(library, which):
    """Yields (object, symbol) of a static library or an object file."""
    member = Path(library).name
    listing = subprocess.run(["nm", which, "--demangle", "--no-recurse-limit", str(library)],
                             check=True, capture_output=True, text=True).stdout
    for line in listing.splitlines():
        if line.endswith(".o:"):
            member = line[:-1]
        elif match := re.match(r"[ 0-9a-f]+ [A-Za-z] (.+)", line):
            yield member, match[1]


def impure(symbol):
    if re.fullmatch(r"\w+(@\S+)?", symbol):  # a C name
        name = symbol.split("@")[0]
        return not (PURE_C.fullmatch(name) or PURE_OPENSSL.fullmatch(name))
    return bool(IMPURE_CPP.search(symbol))


def faults(libraries, exceptions):
    found, used = [], set()
    for name, path in libraries.items():
        for member, symbol in symbols(path, "--undefined-only"):
            if not impure(symbol):
                continue
            excuse = next((e for e in exceptions if e[0] == name and
                           re.fullmatch(e[1], member) and re.fullmatch(e[2], symbol)), None)
            used.add(excuse)
            if not excuse:
                found.append(f"{name}: {member} uses {symbol[:100]}: the core does no I/O")
    for excuse in exceptions:
        if excuse[0] in libraries and excuse not in used:
            found.append(f"the exception {excuse} is needed no more: remove it")
    return found


# A header and a line of code that need each thing the core must not touch.
PLANTED = {
    "a clock": ("ctime", "timespec now; clock_gettime(CLOCK_REALTIME, &now);"),
    "time()": ("ctime", "take(time(nullptr));"),
    "gettimeofday": ("sys/time.h", "timeval now; gettimeofday(&now, nullptr);"),
    "the C++ clock": ("chrono", "take(std::chrono::system_clock::now() > decltype("
                                "std::chrono::system_clock::now()){});"),
    "the steady clock": ("chrono", "take(std::chrono::steady_clock::now() > decltype("
                                   "std::chrono::steady_clock::now()){});"),
    "a C file": ("cstdio", "take(fopen(\"x\", \"r\") != nullptr);"),
    "a descriptor": ("fcntl.h", "take(open(\"x\", O_RDONLY));"),
    "a C++ file": ("fstream", "std::ifstream file(\"x\"); take(file.get());"),
    "a directory": ("filesystem", "take(std::filesystem::exists(\"x\"));"),
    "standard output": ("iostream", "std::cout << 1;"),
    "a socket": ("sys/socket.h", "take(socket(AF_INET, SOCK_STREAM, 0));"),
    "the environment": ("cstdlib", "take(getenv(\"x\") != nullptr);"),
    "rand": ("cstdlib", "take(rand());"),
    "random": ("cstdlib", "take(random());"),
    "random_device": ("random", "take(std::random_device{}());"),
    "a thread": ("thread", "std::thread([] {}).join();"),
    "a function nobody knows": ("cstdlib", "take(a_function_nobody_knows());"),
}
HARMLESS = ("string", "take(static_cast<long>(std::string(\"x\").size()));")
PLANTED_HEAD = """
extern "C" int a_function_nobody_knows();
volatile long sink;
template <class T> void take(T value) { sink = static_cast<long>(value); }
"""


def compile_one(compiler, folder, number, header, line):
    source = Path(folder) / f"{number}.cpp"
    source.write_text(f"#include <{header}>\n{PLANTED_HEAD}\nvoid planted() {{ {line} }}\n")
    target = source.with_suffix(".o")
    subprocess.run([compiler, "-std=c++23", "-O1", "-c", source, "-o", target], check=True)
    return target


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    parser.add_argument("libraries", nargs="*")
    arguments = parser.parse_args()
    given = dict(library.split("=", 1) for library in arguments.libraries)
    libraries = {name: path for name, path in given.items() if name in CORE}
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for number, (what, (header, line)) in enumerate(PLANTED.items()):
            target = compile_one(arguments.compiler, folder, number, header, line)
            tally.expect_found(what, faults({"planted": target}, {}))
        harmless = compile_one(arguments.compiler, folder, "harmless", *HARMLESS)
        tally.expect_none("harmless code", faults({"planted": harmless}, {}))
    stale = {("base", "no.cpp.o", "no"): "never needed"}
    tally.expect_found("an exception that is needed no more",
                       [f for f in faults(libraries, {**EXCEPTIONS, **stale}) if "no more" in f])
    tally.expect(libraries, "no core library to look at")
    for name, path in libraries.items():
        tally.expect(any(symbols(path, "--defined-only")), f"{name}: an empty library")
    tally.expect_none("symbols of the core", faults(libraries, EXCEPTIONS))
    tally.finish()


if __name__ == "__main__":
    main()
