// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <random>

// A fuzzer for any compiler: it knows nothing of the branches that libFuzzer finds, and changes what it was given at
// random. Called as libFuzzer is: -max_total_time=SECONDS FOLDER; other options it ignores.
//
// The input that breaks a target is printed to standard error, in hexadecimal digits.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr qsizetype LongestInput = 20'000;

QByteArray lastInput;

QByteArray changed(QByteArray bytes, const QList<QByteArray> &seeds, std::mt19937 &chance)
{
    const auto below = [&chance](qsizetype count) {
        return count > 0 ? static_cast<qsizetype>(chance() % static_cast<std::mt19937::result_type>(count)) : 0;
    };
    for (auto changes = 1 + below(8); changes > 0; --changes) {
        const qsizetype at = below(bytes.size());
        const qsizetype length = below(std::min<qsizetype>(64, bytes.size() - at + 1));
        const QByteArray &other = seeds[below(seeds.size())];
        switch (below(5)) {
        case 0:
            if (!bytes.isEmpty())
                bytes[at] = static_cast<char>(chance());
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 3:
            bytes.insert(at, static_cast<char>(chance()));
            break;
        default:
            bytes = bytes.first(at) + other.mid(below(other.size()));
            break;
        }
    }
    return bytes.first(std::min(bytes.size(), LongestInput));
}

void run(const QByteArray &input)
{
    lastInput = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

void printLastInput()
{
    std::fprintf(stderr, "%s\n", lastInput.toHex().constData());
}

} // namespace

extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

int main(int argc, char **argv)
{
    int seconds = 60;
    QList<QByteArray> seeds;
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument.startsWith("-max_total_time="))
            seconds = argument.mid(argument.indexOf('=') + 1).toInt();
        if (argument.startsWith('-'))
            continue;
        const QDir folder(QFile::decodeName(argument));
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                seeds.append(file.readAll().left(LongestInput));
        }
    }
    if (seeds.isEmpty())
        seeds.append(QByteArray());
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(printLastInput);
    std::signal(SIGABRT, [](int) { printLastInput(); });

    std::mt19937 chance(20261129); // what was found once is found again
    long executed = 0;
    for (const QByteArray &seed : std::as_const(seeds)) {
        run(seed);
        ++executed;
    }
    const QDeadlineTimer end(std::chrono::seconds{seconds});
    for (; !end.hasExpired(); ++executed) {
        const auto one = static_cast<qsizetype>(chance() % static_cast<std::mt19937::result_type>(seeds.size()));
        run(changed(seeds[one], seeds, chance));
    }
    std::fprintf(stderr, "stat::number_of_executed_units: %ld\n", executed);
    return 0;
}
